package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import java.util.Optional;

/**
 * How a shop wants its payment page to look.
 *
 * @param name what it calls itself there; absent: as the tenant is called
 * @param brand its colour, {@code #rrggbb}
 * @param logo the address of its logo
 */
public record Look(Optional<String> name, Optional<String> brand, Optional<String> logo) {

    /** As we look ourselves. */
    public static final Look PLAIN = new Look(Optional.empty(), Optional.empty());

    /** Under the tenant's name. */
    public Look(Optional<String> brand, Optional<String> logo) {
        this(Optional.empty(), brand, logo);
    }

    /** The same, but for a logo that the page of that shop could not load. */
    public Look on(Shop shop) {
        return new Look(name, brand, logo.filter(url -> isOf(shop, url)));
    }

    /**
     * Refuses a logo that the page could not load.
     *
     * @throws Refusal invalid ({@code bad_logo})
     */
    void check(Shop shop) {
        if (logo.filter(url -> !isOf(shop, url)).isPresent()) {
            throw Refusal.invalid(
                    "bad_logo", "The logo is https and of an origin that the shop allows.");
        }
    }

    private static boolean isOf(Shop shop, String url) {
        return ReturnUrls.isOf(shop::allows, url);
    }
}
