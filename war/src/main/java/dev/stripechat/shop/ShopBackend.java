package dev.stripechat.shop;

import dev.stripechat.settings.Mode;

/** Tells a shop what becomes of its payments, in one of the ways in which shops are told. */
public interface ShopBackend {

    /** Whether its shop is told in this way of that one, now or as soon as it can be. */
    boolean isOf(PaymentAttempt attempt);

    /**
     * Has it told, after all that was told of the attempt before: if, and only if, the transaction commits.
     *
     * @param mode whether it is about real money
     */
    void tell(PaymentAttempt attempt, Mode mode, PaymentNews news);
}
