package dev.stripechat.shopware.api;

import java.util.List;

/**
 * A storefront or another way to sell.
 *
 * @param languageId the language it starts with
 */
public record SalesChannel(
        String id, String name, boolean active, String languageId, List<Domain> domains) {

    /**
     * An address of it.
     *
     * @param locale of the language that is spoken there: {@code de-DE}
     */
    public record Domain(String url, String languageId, String locale) {}
}
