package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Looks into shops while a shopper's page waits: so few at a time that slow shops cannot hold all threads of a node. Who finds no
 * place asks again.
 */
@ApplicationScoped
class LiveLooks {

    private final Places places = new Places(8, 2, Duration.ZERO);

    /**
     * Looks, if there is a place.
     *
     * @throws Refusal unavailable ({@code busy})
     */
    <T> T within(ShopId shop, Supplier<T> look) {
        return places.within(shop, look);
    }
}
