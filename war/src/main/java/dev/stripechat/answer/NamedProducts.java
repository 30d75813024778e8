package dev.stripechat.answer;

import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.Catalogue;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.CheckoutItem;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.shop.ProductFacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which products a shopper means: those named in the message, else what is in the cart that the shop has signed. */
@Dependent
class NamedProducts {

    /** More than these can hardly be meant. */
    static final int MOST = 3;

    private static final double ENOUGH = 0.5;

    private final Catalogue catalogue;
    private final Checkouts checkouts;

    @Inject
    NamedProducts(Catalogue catalogue, Checkouts checkouts) {
        this.catalogue = catalogue;
        this.checkouts = checkouts;
    }

    /** None, or too many, where it cannot be told. */
    List<ProductFacts> meant(Asked asked, Aisle aisle) {
        List<ProductFacts> named = best(aisle, asked.text());
        return named.isEmpty() ? inCart(asked, aisle) : named;
    }

    private List<ProductFacts> inCart(Asked asked, Aisle aisle) {
        List<CheckoutItem> items =
                asked.at()
                        .checkout()
                        .flatMap(id -> checkouts.named(asked.shop(), id))
                        .map(Checkout::cart)
                        .map(cart -> cart.items().stream().filter(i -> i.amount() >= 0).toList())
                        .orElse(List.of());
        return items.size() == 1 ? best(aisle, items.get(0).name()) : List.of();
    }

    private List<ProductFacts> best(Aisle aisle, String text) {
        ProductNames words = new ProductNames(text);
        if (words.toSearch().isEmpty()) {
            return List.of();
        }
        List<Scored> scored =
                catalogue.products(aisle, words.toSearch()).stream()
                        .map(product -> new Scored(product, words.share(product.name())))
                        .filter(one -> one.share() >= ENOUGH)
                        .toList();
        Optional<Double> best = scored.stream().map(Scored::share).max(Comparator.naturalOrder());
        return best.stream()
                .flatMap(most -> scored.stream().filter(one -> one.share() >= most))
                .flatMap(one -> Stream.of(one.product()))
                .toList();
    }

    private record Scored(ProductFacts product, double share) {}
}
