package dev.stripechat.shop;

import dev.stripechat.settings.Mode;

/** Tells a shop's backend what becomes of its payments. */
public interface ShopBackend {

    /**
     * Has it told, after all that was told of the attempt before: if, and only if, the transaction commits. Nothing happens
     * when the shop wants to hear nothing.
     *
     * @param mode whether it is about real money
     */
    void tell(PaymentAttempt attempt, Mode mode, PaymentNews news);
}
