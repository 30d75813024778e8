package dev.stripechat.shop;

/** Tells a shop's backend what becomes of its payments. */
public interface ShopBackend {

    /**
     * Has it told, after all that was told of the attempt before: if, and only if, the transaction commits. Nothing happens
     * when the shop wants to hear nothing.
     */
    void tell(PaymentAttempt attempt, PaymentNews news);
}
