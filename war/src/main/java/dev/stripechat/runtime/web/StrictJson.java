package dev.stripechat.runtime.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/**
 * JSON in both directions. A field that the record does not have is refused, so that nothing can be set that was not
 * meant to be set (mass assignment).
 */
@ApplicationScoped
public class StrictJson {

    private final Jsonb jsonb = JsonbBuilder.create(config());

    /** The configuration of the binding. */
    protected JsonbConfig config() {
        return new JsonbConfig()
                .setProperty("jsonb.fail-on-unknown-properties", true)
                .withNullValues(true);
    }

    /** The binding, safe for use by many threads. */
    public Jsonb jsonb() {
        return jsonb;
    }
}
