package dev.stripechat.runtime.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.json.bind.JsonbConfig;

/** A control: JSON without its guard, the refusal of unknown fields. */
@Alternative
@Priority(1)
@ApplicationScoped
public class LenientJson extends StrictJson {

    @Override
    protected JsonbConfig config() {
        return new JsonbConfig().withNullValues(true);
    }
}
