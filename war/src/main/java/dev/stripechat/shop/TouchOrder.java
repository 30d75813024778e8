package dev.stripechat.shop;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Jobs;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Something has happened to an order: it is looked at soon. Several words about one order are one look. */
@UseCase
public class TouchOrder {

    /** A webhook that comes so long after the look that found the change, has told of it all the same. */
    static final Duration GRACE = Duration.ofMinutes(2);

    /** Placing an order says several things at once. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final OrderTouches touches;
    private final MissedOrders missed;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public TouchOrder(OrderTouches touches, MissedOrders missed, Jobs jobs, Clock clock) {
        this.touches = touches;
        this.missed = missed;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Within the transaction that has learned of it; what is no order's id is passed over. */
    void touched(@Observes OrderTouched touched) {
        if (!Checkout.isId(touched.orderId())) {
            return;
        }
        Instant now = clock.instant();
        if (touched.heard()) {
            missed.told(touched.shop(), touched.orderId(), now.minus(GRACE));
        }
        touches.touch(touched.shop(), touched.orderId(), now);
        jobs.later(
                LookAtOrders.NAME, LookAtOrders.instance(touched.shop(), touched.orderId()), SOON);
    }
}
