package dev.stripechat.evaluation;

import dev.stripechat.kernel.Language;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CLINC150 as its authors publish it. */
final class Clinc {

    private Clinc() {}

    static List<Line> lines(Path file, String... parts) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject all = reader.readObject();
            return Stream.of(parts)
                    .flatMap(part -> all.getJsonArray(part).getValuesAs(JsonArray.class).stream())
                    .map(row -> new Line(row.getString(1), Language.EN, row.getString(0)))
                    .toList();
        }
    }
}
