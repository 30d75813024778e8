package dev.stripechat.paymentpage;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All PaymentIntents that were made, or are to be made, for orders. */
public interface OrderPayments {

    /** Until the end of the transaction nobody else is alone with that order. */
    void alone(ShopId shop, String order);

    /** Those of an order, the oldest first. */
    List<OrderPayment> of(ShopId shop, String order);

    Optional<OrderPayment> named(OrderPayment.Key key);

    /** The one that Stripe calls so. */
    Optional<OrderPayment> of(ShopId shop, PaymentIntentId id);

    /** Those by which orders were paid twice since then, and that were not given back whole; the newest first. */
    List<OrderPayment> paidTwice(ShopId shop, Instant since);

    /**
     * Keeps a new one.
     *
     * @throws RuntimeException when another one of the order is not over: there is never more than one way to pay
     */
    void keep(OrderPayment payment);
}
