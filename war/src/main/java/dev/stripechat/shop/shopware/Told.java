package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * What a shop tells of itself in the headers of every call.
 *
 * @param version of Shopware
 * @param locale of who is at work there, like {@code de-DE}; in a shopper's call that of the page
 */
record Told(Optional<String> version, Optional<String> locale) {

    private static final int LONGEST = 40;

    static Told of(HttpHeaders headers) {
        return new Told(header(headers, "sw-version"), header(headers, "sw-user-language"));
    }

    /** A header, if there is one that is no longer than these are. */
    static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name))
                .filter(text -> text.length() <= LONGEST && text.matches("[\\w.+-]+"));
    }

    /** The language that a new shop speaks. */
    Language language() {
        return locale.filter(text -> text.startsWith("de"))
                .map(german -> Language.DE)
                .orElse(Language.EN);
    }
}
