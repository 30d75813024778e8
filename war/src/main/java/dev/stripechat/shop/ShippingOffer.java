package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A way to ship.
 *
 * @param isConditional a rule of the shop decides for which orders it is offered
 * @param prices nothing, where it cannot be said exactly what it costs
 */
public record ShippingOffer(
        String name, boolean isConditional, Optional<DeliverySpan> span, Optional<Prices> prices) {

    /** What decides about the price. */
    public enum By {
        PIECES,
        VALUE,
        WEIGHT
    }

    /**
     * What it costs.
     *
     * @param tiers by rising bounds, at least one
     */
    public record Prices(By by, List<Tier> tiers) {

        public Prices {
            tiers = List.copyOf(tiers);
        }
    }

    /**
     * A price from one bound to another: pieces, the currency's units or kilograms.
     *
     * @param from nothing: from the beginning
     * @param to nothing: without an end
     */
    public record Tier(Optional<BigDecimal> from, Optional<BigDecimal> to, Money price) {}
}
