package dev.stripechat.shopware.api;

import java.util.List;
import java.util.Optional;

/**
 * A product as it stands on the shelf of a sales channel, or one of its variants.
 *
 * @param minPurchase so many are bought at a time
 * @param closeout what is gone is not sold any more
 * @param restockTime after so many days there is more
 * @param options what makes it this variant
 * @param children its variants
 */
public record ShelfProduct(
        String id,
        String name,
        int availableStock,
        int minPurchase,
        boolean closeout,
        Optional<Integer> restockTime,
        Optional<DeliveryTime> deliveryTime,
        List<Trait> properties,
        List<Trait> options,
        List<ShelfProduct> children) {

    /** A property, such as a size, and its value. */
    public record Trait(String group, String value) {}
}
