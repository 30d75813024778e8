package dev.stripechat.shop;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.util.List;
import java.util.Optional;

/** All payment attempts that shops asked for, and the links to them. */
public interface PaymentAttempts {

    Optional<PaymentAttempt> named(ShopId shop, PaymentAttemptId id);

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<PaymentAttempt> held(ShopId shop, PaymentAttemptId id);

    /**
     * The attempt for that order, or that try to pay it, held until the end of the transaction, also while there is none
     * yet.
     */
    Optional<PaymentAttempt> of(ShopId shop, PaymentRequest.Order order);

    /** All attempts to pay an order, the oldest first. */
    List<PaymentAttempt> ofOrder(ShopId shop, String orderId);

    /** The attempt whose page has that chat beside it. */
    Optional<PaymentAttempt> talkingIn(ShopId shop, ConversationId conversation);

    /** Whether a browser has joined that chat by any attempt. */
    boolean isJoined(ShopId shop, ConversationId conversation);

    void keep(PaymentAttempt attempt);

    /** No attempt tells any more that it was that customer's. */
    void forgetCustomer(ShopId shop, String customerId);

    void keep(PaymentLink link);

    /** The link of that token, be it over or not; it says itself which shop it belongs to. */
    Optional<PaymentLink> link(OpaqueToken token);
}
