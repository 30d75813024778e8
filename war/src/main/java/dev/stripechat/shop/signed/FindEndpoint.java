package dev.stripechat.shop.signed;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.settings.EventEndpoint;
import dev.stripechat.settings.EventEndpoints;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks up where a shop wants its events, in a transaction of its own: what follows is a call. */
@UseCase
class FindEndpoint {

    private final EventEndpoints endpoints;

    @Inject
    FindEndpoint(EventEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    Optional<EventEndpoint> of(ShopId shop) {
        return endpoints.of(shop);
    }
}
