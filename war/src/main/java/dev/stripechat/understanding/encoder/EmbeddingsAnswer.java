package dev.stripechat.understanding.encoder;

import dev.stripechat.understanding.TextEncoder.Silent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads {@code {"data":[{"index":0,"embedding":[...]}]}}: a vector for each text, all equally long, of length 1. */
final class EmbeddingsAnswer {

    /** What is learned grows with it, and so does the memory that this takes. */
    static final int MOST_NUMBERS = 1_536;

    private static final String UNREADABLE = "it answered what cannot be read";

    private EmbeddingsAnswer() {}

    /**
     * In the order of the texts.
     *
     * @throws Silent when that is not what was sent
     */
    static List<float[]> read(byte[] body, int texts) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return vectors(reader.readObject().getJsonArray("data"), texts);
        } catch (RuntimeException broken) {
            throw broken instanceof Silent ? broken : new Silent(UNREADABLE);
        }
    }

    private static List<float[]> vectors(JsonArray data, int texts) {
        float[][] vectors = new float[texts][];
        if (data.size() != texts) {
            throw new Silent("it answered for another number of texts");
        }
        for (int i = 0; i < texts; i++) {
            JsonObject one = data.getJsonObject(i);
            vectors[one.getInt("index", i)] = vector(one.getJsonArray("embedding"));
        }
        List<float[]> all = new ArrayList<>(Arrays.asList(vectors));
        if (all.stream().anyMatch(Objects::isNull)) {
            throw new Silent(UNREADABLE);
        }
        if (all.stream().anyMatch(vector -> vector.length != vectors[0].length)) {
            throw new Silent("its vectors are not equally long");
        }
        return all;
    }

    private static float[] vector(JsonArray numbers) {
        int size = numbers.size();
        if (size == 0 || size > MOST_NUMBERS) {
            throw new Silent("its vectors have " + size + " numbers, not 1 to " + MOST_NUMBERS);
        }
        double[] values = new double[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            values[i] = numbers.getJsonNumber(i).doubleValue();
            squares += values[i] * values[i];
        }
        double length = Math.sqrt(squares);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new Silent("its vectors have no length");
        }
        float[] vector = new float[size];
        for (int i = 0; i < size; i++) {
            vector[i] = (float) (values[i] / length);
        }
        return vector;
    }
}
