package dev.stripechat.shop;

import dev.stripechat.shop.ProductFacts.Stock;
import dev.stripechat.shop.ProductFacts.Trait;
import dev.stripechat.shop.ProductFacts.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A product in words: five in stock, never restocked when they are gone, unless said. */
public final class SomeProduct {

    private final String name;
    private final List<Trait> properties = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private Stock stock = stock(5);

    private SomeProduct(String name) {
        this.name = name;
    }

    public static SomeProduct called(String name) {
        return new SomeProduct(name);
    }

    public SomeProduct left(Stock some) {
        stock = some;
        return this;
    }

    public SomeProduct like(String group, String value) {
        properties.add(new Trait(group, value));
        return this;
    }

    public SomeProduct in(String group, String value, Stock some) {
        variants.add(new Variant(List.of(new Trait(group, value)), some));
        return this;
    }

    public static Stock stock(int available) {
        return new Stock(available, 1, true, Optional.empty(), Optional.empty());
    }

    /** It can be ordered all the same. */
    public static Stock more(int available, Optional<Integer> restockDays) {
        return new Stock(available, 1, false, restockDays, Optional.empty());
    }

    public ProductFacts all() {
        return new ProductFacts(
                name,
                Optional.of(stock).filter(own -> variants.isEmpty()),
                properties,
                variants,
                SomeOffers.SEEN);
    }
}
