package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.Optional;

/** Where the money for payment attempts is counted. That nobody is to pay any more is not asked for here, but announced. */
public interface PaymentCounter {

    /** How it stands in our books, at once. */
    PaymentStanding standing(ShopId shop, PaymentAttemptId attempt);

    /**
     * The same after a look at Stripe where our books say that nothing is decided. Outside any transaction. Nothing, when
     * Stripe does not say within that time how it stands.
     */
    Optional<PaymentStanding> looked(ShopId shop, PaymentAttemptId attempt, Duration most);

    /** Gives money back, once for each refund that the shop names. Outside any transaction; it may take half a minute. */
    RefundAnswer refund(RefundWish wish);
}
