package dev.stripechat.shop.shopware;

import dev.stripechat.shop.ProductFacts;
import dev.stripechat.shopware.api.ShelfProduct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A product of Shopware in our words. One that is sold by its variants has no stock of its own. */
final class ProductShown {

    private ProductShown() {}

    static ProductFacts of(ShelfProduct product, Instant began) {
        boolean isSoldItself = product.children().isEmpty();
        return new ProductFacts(
                product.name(),
                Optional.of(stock(product)).filter(stock -> isSoldItself),
                traits(product.properties()),
                product.children().stream()
                        .map(
                                child ->
                                        new ProductFacts.Variant(
                                                traits(child.options()), stock(child)))
                        .toList(),
                began);
    }

    private static ProductFacts.Stock stock(ShelfProduct product) {
        return new ProductFacts.Stock(
                product.availableStock(),
                product.minPurchase(),
                product.closeout(),
                product.restockTime().filter(days -> days > 0),
                product.deliveryTime().flatMap(OffersShown::span));
    }

    private static List<ProductFacts.Trait> traits(List<ShelfProduct.Trait> traits) {
        return traits.stream()
                .map(one -> new ProductFacts.Trait(one.group(), one.value()))
                .toList();
    }
}
