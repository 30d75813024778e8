package dev.stripechat.runtime.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Gives REST the strict binding. */
@Provider
@ApplicationScoped
public class JsonResolver implements ContextResolver<Jsonb> {

    private final StrictJson json;

    protected JsonResolver() {
        this(new StrictJson());
    }

    @Inject
    JsonResolver(StrictJson json) {
        this.json = json;
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return json.jsonb();
    }
}
