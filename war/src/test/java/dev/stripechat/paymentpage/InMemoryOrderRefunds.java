package dev.stripechat.paymentpage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Refunds in memory. */
public final class InMemoryOrderRefunds implements OrderRefunds {

    private final Map<OrderRefund.Key, OrderRefund> refunds = new HashMap<>();

    @Override
    public Optional<OrderRefund> named(OrderRefund.Key key) {
        return Optional.ofNullable(refunds.get(key));
    }

    @Override
    public void keep(OrderRefund refund) {
        refunds.put(refund.id(), refund);
    }
}
