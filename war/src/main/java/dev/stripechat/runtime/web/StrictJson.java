package dev.stripechat.runtime.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.StringReader;
import java.util.Map;

/**
 * JSON in both directions. A field that the record does not have is refused, so that nothing can be set that was not
 * meant to be set (mass assignment).
 */
@ApplicationScoped
public class StrictJson {

    /** Kept, because looking for the provider of JSON takes longer than reading a frame. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final Jsonb jsonb = JsonbBuilder.create(config());

    /** The configuration of the binding. */
    protected JsonbConfig config() {
        return new JsonbConfig()
                .setProperty("jsonb.fail-on-unknown-properties", true)
                .withNullValues(true);
    }

    /**
     * Reads an object of fields that are not known beforehand.
     *
     * @throws RuntimeException of whatever kind the parser chooses, when it is none: "too deeply nested" is a bare one
     */
    public static JsonObject object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The binding, safe for use by many threads. */
    public Jsonb jsonb() {
        return jsonb;
    }
}
