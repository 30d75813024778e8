package dev.stripechat.shop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** All stores around orders. */
@Dependent
public class OrderStores {

    private final Orders orders;
    private final OrderTouches touches;
    private final MissedOrders missed;
    private final Reconciliations reconciliations;

    @Inject
    public OrderStores(
            Orders orders,
            OrderTouches touches,
            MissedOrders missed,
            Reconciliations reconciliations) {
        this.orders = orders;
        this.touches = touches;
        this.missed = missed;
        this.reconciliations = reconciliations;
    }

    Orders orders() {
        return orders;
    }

    OrderTouches touches() {
        return touches;
    }

    MissedOrders missed() {
        return missed;
    }

    Reconciliations reconciliations() {
        return reconciliations;
    }
}
