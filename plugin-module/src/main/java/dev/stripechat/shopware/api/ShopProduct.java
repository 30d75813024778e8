package dev.stripechat.shopware.api;

import java.util.Optional;

/**
 * A product or a variant of one.
 *
 * @param availableStock what is on the shelf and not yet ordered
 * @param available what the shop says to shoppers
 */
public record ShopProduct(
        String id,
        String number,
        String name,
        int stock,
        int availableStock,
        boolean available,
        Optional<String> parentId) {}
