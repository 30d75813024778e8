package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import java.util.Optional;

/**
 * How a shop wants its payment page to look.
 *
 * @param brand its colour, {@code #rrggbb}
 * @param logo the address of its logo
 */
public record Look(Optional<String> brand, Optional<String> logo) {

    /** As we look ourselves. */
    public static final Look PLAIN = new Look(Optional.empty(), Optional.empty());

    /**
     * Refuses a logo that the page could not load.
     *
     * @throws Refusal invalid ({@code bad_logo})
     */
    void check(Shop shop) {
        if (logo.filter(url -> !ReturnUrls.isOf(shop::allows, url)).isPresent()) {
            throw Refusal.invalid(
                    "bad_logo", "The logo is https and of an origin that the shop allows.");
        }
    }
}
