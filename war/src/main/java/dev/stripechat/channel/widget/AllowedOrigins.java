package dev.stripechat.channel.widget;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.shop.Shops;
import jakarta.inject.Inject;

/** Which pages may talk to us for a shop: exactly the origins that the shop allows. */
@UseCase
public class AllowedOrigins {

    private final Shops shops;

    @Inject
    public AllowedOrigins(Shops shops) {
        this.shops = shops;
    }

    /** Whether a page of that origin may. A shop that does not exist allows nobody. */
    public boolean allow(String shop, String origin) {
        try {
            return shops.named(ShopId.of(shop)).filter(known -> known.allows(origin)).isPresent();
        } catch (Refusal noId) {
            return false;
        }
    }
}
