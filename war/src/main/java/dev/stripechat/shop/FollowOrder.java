package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * An order was cancelled, changed or is to be paid otherwise in the shop: what is to be paid on our page follows. Another
 * amount counts from the next step of the shopper on; what is not to be paid any more is closed, also when the shop has booked
 * money that is not from us.
 */
@UseCase
public class FollowOrder {

    private final PaymentAttempts attempts;
    private final PaymentCounter counter;
    private final Announcer announcer;

    @Inject
    public FollowOrder(PaymentAttempts attempts, PaymentCounter counter, Announcer announcer) {
        this.attempts = attempts;
        this.counter = counter;
        this.announcer = announcer;
    }

    /** A look has shown it so. */
    void seen(ShopId shop, SeenOrder order) {
        of(shop, OrderAsItIs.of(order));
    }

    /** The shop has it no more, for sure. */
    void gone(ShopId shop, String order, Instant lookedAt) {
        of(shop, OrderAsItIs.gone(order, lookedAt));
    }

    /** Whether the shop may have it all the same: it wanted it to be paid so lately that a copy of its database may be behind. */
    boolean mayBeThere(ShopId shop, String order, Instant lookedAt) {
        return attempts.ofOrder(shop, order).stream()
                .filter(attempt -> !attempt.isWithdrawn())
                .anyMatch(attempt -> lookedAt.isBefore(attempt.signedAt().plus(Order.LAG)));
    }

    private void of(ShopId shop, OrderAsItIs order) {
        attempts.ofOrder(shop, order.id()).stream()
                .map(PaymentAttempt::order)
                .flatMap(one -> attempts.of(shop, one).stream())
                .forEach(attempt -> follow(attempt, order));
    }

    private void follow(PaymentAttempt attempt, OrderAsItIs order) {
        order.wanted()
                .flatMap(OrderAsItIs.Payable::booked)
                .ifPresentOrElse(
                        how -> booked(attempt, how, order.seenAt()), () -> unpaid(attempt, order));
    }

    /** By hand, or by another plugin: where we have money, the shop says what we have told it. */
    private void booked(PaymentAttempt attempt, Booking how, Instant seenAt) {
        boolean isOurs = counter.standing(attempt.shop(), attempt.id()).kind().isPaid();
        boolean isKnown = attempt.isSettled() && attempt.isUnclear() == (how == Booking.OTHERWISE);
        if (!isOurs && !isKnown) {
            attempt.ends(Ending.settled(how), seenAt);
            announcer.announce(new PaymentWithdrawn(attempt.shop(), attempt.id()));
        }
    }

    private void unpaid(PaymentAttempt attempt, OrderAsItIs order) {
        order.wanted()
                .filter(wanted -> isOf(attempt, wanted))
                .ifPresentOrElse(
                        wanted ->
                                wanted.amount()
                                        .ifPresent(amount -> attempt.costs(amount, order.seenAt())),
                        () -> end(attempt, order));
    }

    private static boolean isOf(PaymentAttempt attempt, OrderAsItIs.Payable wanted) {
        return attempt.order().transactionId().filter(wanted.transactionId()::equals).isPresent();
    }

    private void end(PaymentAttempt attempt, OrderAsItIs order) {
        if (!attempt.isWithdrawn()) {
            attempt.withdraw(order.seenAt());
            announcer.announce(new PaymentWithdrawn(attempt.shop(), attempt.id()));
        }
    }
}
