package dev.stripechat.shop;

import java.time.Instant;
import java.util.List;

/**
 * What a sales channel offers.
 *
 * @param shipping in the order in which the shop shows it
 * @param payments in the order in which the shop shows them
 * @param destinations where it ships to
 * @param seenAt when the shop was asked
 */
public record Offers(
        List<ShippingOffer> shipping,
        List<PaymentWay> payments,
        List<Destination> destinations,
        Instant seenAt) {

    public Offers {
        shipping = List.copyOf(shipping);
        payments = List.copyOf(payments);
        destinations = List.copyOf(destinations);
    }

    /**
     * A way to pay.
     *
     * @param isConditional a rule of the shop decides who may use it
     */
    public record PaymentWay(String name, boolean isConditional) {}

    /**
     * A country.
     *
     * @param iso two letters
     */
    public record Destination(String iso, String name) {}
}
