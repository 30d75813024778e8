package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.List;
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

    /** Orders, as the shop calls them, that the shop had the money for when ours came; ours is still there. The newest first. */
    List<String> paidTwice(ShopId shop);

    /** Gives money back, once for each refund that the shop names. Outside any transaction; it may take half a minute. */
    RefundAnswer refund(RefundWish wish);
}
