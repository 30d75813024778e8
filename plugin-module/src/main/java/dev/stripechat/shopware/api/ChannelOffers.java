package dev.stripechat.shopware.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sales channel offers, switched on or not. Whether a rule lets a shopper have it, the shop alone can tell: conditions of rules
 * are not read.
 *
 * @param currency three letters
 * @param showsGross its usual customers see prices with taxes
 */
public record ChannelOffers(
        String id,
        String currency,
        String currencyId,
        boolean showsGross,
        List<Country> countries,
        List<Payment> payments,
        List<Shipping> shippings) {

    /**
     * A country of it.
     *
     * @param iso two letters
     */
    public record Country(String iso, String name, boolean active, boolean shippingAvailable) {}

    /**
     * A way to pay.
     *
     * @param hasRule a rule decides who may use it
     */
    public record Payment(String name, boolean active, boolean hasRule, int position) {}

    /**
     * A way to ship.
     *
     * @param hasRule a rule decides for which carts it is there
     */
    public record Shipping(
            String name,
            boolean active,
            boolean hasRule,
            int position,
            Optional<DeliveryTime> deliveryTime,
            List<Price> prices) {}

    /**
     * One row of a price matrix; both bounds belong to it, and of several that fit the cheapest counts.
     *
     * @param hasRule a rule decides whether it counts, or by what
     * @param calculation 1 by pieces, 2 by value, 3 by weight, 4 by volume
     * @param gross by the id of the currency
     */
    public record Price(
            boolean hasRule,
            int calculation,
            Optional<BigDecimal> from,
            Optional<BigDecimal> to,
            Map<String, BigDecimal> gross) {}
}
