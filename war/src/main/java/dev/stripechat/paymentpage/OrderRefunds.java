package dev.stripechat.paymentpage;

import java.util.Optional;

/** All refunds that shops wanted. */
public interface OrderRefunds {

    Optional<OrderRefund> named(OrderRefund.Key key);

    void keep(OrderRefund refund);
}
