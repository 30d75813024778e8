package dev.stripechat.shop;

import java.util.Optional;
import java.util.Set;

/** What a shop has booked about the money for an order. */
enum Booking {
    /** It has the whole, or has it reserved. */
    PAID,
    /** A part, or it has had some: what is true for the shopper, the shop alone knows. */
    OTHERWISE;

    private static final Set<String> PAID_IN_FULL = Set.of("authorized", "paid");

    private static final Set<String> OTHERS =
            Set.of("paid_partially", "refunded", "refunded_partially", "chargeback");

    /** What the state of a try to pay says; nothing, when there was no money. */
    static Optional<Booking> of(String state) {
        if (PAID_IN_FULL.contains(state)) {
            return Optional.of(PAID);
        }
        return OTHERS.contains(state) ? Optional.of(OTHERWISE) : Optional.empty();
    }
}
