package dev.stripechat.paymentpage.store;

import dev.stripechat.paymentpage.OrderRefund;
import dev.stripechat.paymentpage.OrderRefunds;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Refunds in {@code paymentpage_refund}. */
@Dependent
class JpaOrderRefunds implements OrderRefunds {

    private final EntityManager entities;

    @Inject
    JpaOrderRefunds(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<OrderRefund> named(OrderRefund.Key key) {
        return Optional.ofNullable(entities.find(OrderRefund.class, key));
    }

    @Override
    public void keep(OrderRefund refund) {
        entities.persist(refund);
    }
}
