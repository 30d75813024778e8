package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Looks into shops while a frame of the administration waits: they have places of their own, so that none of a shopper's is held. */
@ApplicationScoped
class FrameLooks {

    private final Places places = new Places(6, 2, Duration.ofSeconds(1));

    /**
     * Looks, if there is a place within a second.
     *
     * @throws Refusal unavailable ({@code busy})
     */
    <T> T within(ShopId shop, Supplier<T> look) {
        return places.within(shop, look);
    }
}
