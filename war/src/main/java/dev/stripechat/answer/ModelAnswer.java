package dev.stripechat.answer;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON object that a model service was asked for. Many put it into a fence; nothing else may stand around it. */
record ModelAnswer(JsonObject object) {

    private static final Pattern FENCE =
            Pattern.compile("(?s)```(?:json)?\\s*(?<inside>\\{.*\\})\\s*```");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int LONGEST = 20_000;

    /** Nothing: it is none. */
    static Optional<ModelAnswer> of(String said) {
        String text = said.strip();
        Matcher fenced = FENCE.matcher(text);
        String json = fenced.matches() ? fenced.group("inside") : text;
        if (json.length() > LONGEST || !json.startsWith("{")) {
            return Optional.empty();
        }
        try (JsonParser parser = Json.createParser(new StringReader(json))) {
            parser.next();
            ModelAnswer answer = new ModelAnswer(parser.getObject());
            return parser.hasNext() ? Optional.empty() : Optional.of(answer);
        } catch (JsonException | IllegalStateException | java.util.NoSuchElementException broken) {
            return Optional.empty();
        }
    }

    /** The number under {@code choice}; a word that is none counts as zero. */
    OptionalInt choice() {
        JsonValue value = object.getOrDefault("choice", JsonValue.NULL);
        boolean isNone = value instanceof JsonString text && text.getString().equals("none");
        return isNone ? OptionalInt.of(0) : number(value);
    }

    /** What stands under {@code text}; nothing, if that is empty. */
    Optional<String> text() {
        return object.getOrDefault("text", JsonValue.NULL) instanceof JsonString text
                ? Optional.of(text.getString().strip()).filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    /** The numbers under {@code sources}; what is no number is -1. */
    List<Integer> sources() {
        return object.getOrDefault("sources", JsonValue.NULL) instanceof JsonArray array
                ? array.stream().map(value -> number(value).orElse(-1)).toList()
                : List.of();
    }

    private static OptionalInt number(JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return OptionalInt.of(
                    (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number.longValue())));
        }
        return value instanceof JsonString text && NUMBER.matcher(text.getString()).matches()
                ? OptionalInt.of(Integer.parseInt(text.getString()))
                : OptionalInt.empty();
    }
}
