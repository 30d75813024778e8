package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as a shop shows it to who wants to be paid.
 *
 * @param wanted the one try to pay it that counts; nothing: it is not to be paid, for it is cancelled or gone
 * @param seenAt when we began to look: what the shop says later is newer
 */
record OrderAsItIs(String id, Optional<Payable> wanted, Instant seenAt) {

    private static final String CANCELLED = "cancelled";

    /**
     * A try to pay it.
     *
     * @param amount what it costs; nothing, when that cannot be read
     * @param booked what the shop says of money for it, be it from us or not; nothing: there was none
     */
    record Payable(String transactionId, Optional<Money> amount, Optional<Booking> booked) {}

    /** As it was seen. */
    static OrderAsItIs of(SeenOrder seen) {
        return new OrderAsItIs(seen.id(), newest(seen.facts()), seen.lookedAt());
    }

    /** The shop has it no more. */
    static OrderAsItIs gone(String id, Instant seenAt) {
        return new OrderAsItIs(id, Optional.empty(), seenAt);
    }

    /** The newest try, whichever payment method that is by. */
    private static Optional<Payable> newest(OrderFacts order) {
        List<OrderTransaction> all = order.transactions();
        if (order.state().equals(CANCELLED) || all.isEmpty()) {
            return Optional.empty();
        }
        OrderTransaction newest = all.get(all.size() - 1);
        return Optional.of(new Payable(newest.id(), newest.amount(), Booking.of(newest.state())));
    }
}
