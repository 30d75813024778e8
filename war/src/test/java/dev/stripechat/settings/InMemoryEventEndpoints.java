package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Addresses for events in memory. */
public final class InMemoryEventEndpoints implements EventEndpoints {

    private final Map<ShopId, EventEndpoint> endpoints = new HashMap<>();

    @Override
    public Optional<EventEndpoint> of(ShopId shop) {
        return Optional.ofNullable(endpoints.get(shop));
    }

    @Override
    public void keep(EventEndpoint endpoint) {
        endpoints.put(endpoint.shop(), endpoint);
    }

    @Override
    public void forget(ShopId shop) {
        endpoints.remove(shop);
    }
}
