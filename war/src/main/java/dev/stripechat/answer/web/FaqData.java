package dev.stripechat.answer.web;

import dev.stripechat.answer.Passage;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions and answers in a page's data for search engines: a FAQPage of schema.org in JSON-LD. */
final class FaqData {

    private static final int DEEPEST = 5;

    private FaqData() {}

    /** Those of a script; none, if it is not well written. Answers may be markup. */
    static Stream<Passage> in(String data) {
        try (JsonReader reader = Json.createReader(new StringReader(data))) {
            JsonStructure all = reader.read();
            return questions(all, 0).toList().stream();
        } catch (JsonException broken) {
            return Stream.empty();
        }
    }

    private static Stream<Passage> questions(JsonValue value, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        if (value instanceof JsonArray all) {
            return all.stream().flatMap(one -> questions(one, depth + 1));
        }
        if (!(value instanceof JsonObject one)) {
            return Stream.empty();
        }
        if ("Question".equals(text(one, "@type"))) {
            return Stream.of(new Passage(text(one, "name"), answer(one)));
        }
        return Stream.of("@graph", "mainEntity")
                .flatMap(key -> Optional.ofNullable(one.get(key)).stream())
                .flatMap(inner -> questions(inner, depth + 1));
    }

    private static String answer(JsonObject question) {
        JsonValue accepted = question.getOrDefault("acceptedAnswer", JsonValue.NULL);
        JsonValue first =
                accepted instanceof JsonArray several && !several.isEmpty()
                        ? several.get(0)
                        : accepted;
        return first instanceof JsonObject answer ? text(answer, "text") : "";
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
    }
}
