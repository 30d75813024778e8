package dev.stripechat.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the page of an attempt looks, as it was signed. */
@Embeddable
class PageLook {

    @Column(name = "shop_name")
    private @Nullable String shopName;

    private @Nullable String brand;

    @Column(name = "logo_url")
    private @Nullable String logoUrl;

    protected PageLook() {}

    PageLook(Look look) {
        this.shopName = look.name().orElse(null);
        this.brand = look.brand().orElse(null);
        this.logoUrl = look.logo().orElse(null);
    }

    Look look() {
        return new Look(
                Optional.ofNullable(shopName),
                Optional.ofNullable(brand),
                Optional.ofNullable(logoUrl));
    }
}
