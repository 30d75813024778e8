package dev.stripechat.channel.widget;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.shop.Shops;
import jakarta.inject.Inject;

/** Which pages may talk to us for a shop: exactly the origins that the shop allows, and our own payment page. */
@UseCase
public class AllowedOrigins {

    private final Shops shops;
    private final PublicUrl publicUrl;

    @Inject
    public AllowedOrigins(Shops shops, PublicUrl publicUrl) {
        this.shops = shops;
        this.publicUrl = publicUrl;
    }

    /**
     * Whether a page of that origin may: the shop's own, and our payment page. A shop that does not exist allows nobody.
     */
    public boolean allow(String shop, String origin) {
        try {
            boolean ours = origin.equals(publicUrl.origin());
            return shops.named(ShopId.of(shop))
                    .filter(known -> ours || known.allows(origin))
                    .isPresent();
        } catch (Refusal noId) {
            return false;
        }
    }
}
