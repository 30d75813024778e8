package dev.stripechat.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product as a shop sells it.
 *
 * @param stock of itself; of a product that is sold by its variants alone nothing
 * @param properties what it is like
 * @param variants in which it is sold
 */
public record ProductFacts(
        String name,
        Optional<Stock> stock,
        List<Trait> properties,
        List<Variant> variants,
        Instant seenAt) {

    public ProductFacts {
        properties = List.copyOf(properties);
        variants = List.copyOf(variants);
    }

    /** One that can be bought. */
    public record Variant(List<Trait> options, Stock stock) {

        public Variant {
            options = List.copyOf(options);
        }
    }

    /** A property such as the size, and what it is. */
    public record Trait(String group, String value) {}

    /**
     * What is there of it.
     *
     * @param available on the shelf and not ordered by anybody
     * @param least so many are bought at a time
     * @param isCloseout what is gone does not come again, and is not sold
     * @param restockDays after so many days there is more
     */
    public record Stock(
            int available,
            int least,
            boolean isCloseout,
            Optional<Integer> restockDays,
            Optional<DeliverySpan> span) {

        /** Whether it can be sent at once. */
        public boolean isThere() {
            return available >= Math.max(1, least);
        }
    }
}
