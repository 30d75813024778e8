package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import jakarta.inject.Inject;

/**
 * An order was cancelled, changed or is to be paid otherwise in the shop: what is to be paid on our page follows. Another
 * amount counts from the next step of the shopper on; what is not to be paid any more is closed.
 */
@UseCase
public class FollowOrder {

    private final PaymentAttempts attempts;
    private final Announcer announcer;

    @Inject
    public FollowOrder(PaymentAttempts attempts, Announcer announcer) {
        this.attempts = attempts;
        this.announcer = announcer;
    }

    /** Whether any of it was ever to be paid on our page. */
    public boolean isOurs(ShopId shop, String order) {
        return !attempts.ofOrder(shop, order).isEmpty();
    }

    public void of(ShopId shop, OrderAsItIs order) {
        attempts.ofOrder(shop, order.id()).stream()
                .map(PaymentAttempt::order)
                .flatMap(one -> attempts.of(shop, one).stream())
                .forEach(attempt -> follow(attempt, order));
    }

    private void follow(PaymentAttempt attempt, OrderAsItIs order) {
        order.wanted()
                .filter(wanted -> isOf(attempt, wanted))
                .ifPresentOrElse(
                        wanted -> attempt.costs(wanted.amount(), order.seenAt()),
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
