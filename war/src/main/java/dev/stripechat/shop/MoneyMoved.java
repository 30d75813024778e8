package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.Optional;

/** Knows whether money has moved for a payment attempt (paid, authorized, on its way, refunded, disputed), or still may. */
public interface MoneyMoved {

    /** When it did so last. */
    Optional<Instant> lastFor(ShopId shop, PaymentAttemptId attempt);

    /** Whether one of its payments is not over: somebody may still pay by it, or has. */
    boolean mayStill(ShopId shop, PaymentAttemptId attempt);
}
