package dev.stripechat.shop;

import java.util.Optional;
import java.util.Set;

/**
 * What a shop's owner has set for the chat on the pages of a sales channel.
 *
 * @param name what the shop calls itself there
 * @param pages kinds of pages that show it, like {@code cart}
 * @param brand the shop's colour, {@code #rrggbb}
 * @param theme {@code light} or {@code dark}; absent: as the shopper's device is set
 * @param privacyUrl the shop's privacy page
 * @param logo of the payment page
 * @param onlyWithConsent whether not even the button is there before a yes
 */
public record Storefront(
        Optional<String> name,
        Set<String> pages,
        Optional<String> brand,
        Optional<String> theme,
        Optional<String> privacyUrl,
        Optional<String> logo,
        boolean onlyWithConsent) {

    /** How its payment page looks. */
    public Look look() {
        return new Look(name, brand, logo);
    }
}
