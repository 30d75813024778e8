package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** Where shops want to hear of their payments. */
public interface EventEndpoints {

    Optional<EventEndpoint> of(ShopId shop);

    void keep(EventEndpoint endpoint);

    /** The shop wants to hear nothing any more. */
    void forget(ShopId shop);
}
