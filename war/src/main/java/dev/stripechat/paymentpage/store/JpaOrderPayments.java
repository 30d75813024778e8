package dev.stripechat.paymentpage.store;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.paymentpage.OrderPayment;
import dev.stripechat.paymentpage.OrderPayments;
import dev.stripechat.runtime.database.NamedLock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payments of orders in {@code paymentpage_payment}. */
@Dependent
class JpaOrderPayments implements OrderPayments {

    private final EntityManager entities;

    @Inject
    JpaOrderPayments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void alone(ShopId shop, String order) {
        NamedLock.take(entities, "paymentpage " + shop + " " + order);
    }

    @Override
    public List<OrderPayment> of(ShopId shop, String order) {
        return entities.createQuery(
                        "select p from OrderPayment p where p.shopId = :shop and p.orderId = :order"
                                + " order by p.number",
                        OrderPayment.class)
                .setParameter("shop", shop.value())
                .setParameter("order", order)
                .getResultList();
    }

    @Override
    public Optional<OrderPayment> named(OrderPayment.Key key) {
        return Optional.ofNullable(entities.find(OrderPayment.class, key));
    }

    @Override
    public Optional<OrderPayment> of(ShopId shop, PaymentIntentId id) {
        return entities.createQuery(
                        "select p from OrderPayment p where p.shopId = :shop and p.paymentIntent = :id",
                        OrderPayment.class)
                .setParameter("shop", shop.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findAny();
    }

    @Override
    public List<OrderPayment> paidTwice(ShopId shop, Instant since) {
        return entities.createQuery(
                        "select p from OrderPayment p where p.shopId = :shop and p.twiceAt >= :since"
                                + " and p.refunded < p.amount order by p.twiceAt desc",
                        OrderPayment.class)
                .setParameter("shop", shop.value())
                .setParameter("since", since)
                .getResultList();
    }

    @Override
    public void keep(OrderPayment payment) {
        // the one before it may have ended in this transaction
        entities.flush();
        entities.persist(payment);
        entities.flush();
    }
}
