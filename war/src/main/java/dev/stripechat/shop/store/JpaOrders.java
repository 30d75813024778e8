package dev.stripechat.shop.store;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.shop.Order;
import dev.stripechat.shop.Orders;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders in {@code shop_order} and the tables of their parts. */
@Dependent
class JpaOrders implements Orders {

    private static final String WITH_TRANSACTION =
            "select o.orderId from Order o join o.transactions t where o.shopId = :shop and t.id = :name"
                    + " order by o.orderId";
    private static final String NUMBERED =
            "select o.orderId from Order o where o.shopId = :shop and o.number = :name order by o.orderId";
    private static final String PAID_BY =
            "select distinct o.orderId from Order o join o.payments p"
                    + " where o.shopId = :shop and p.paymentIntent = :name order by o.orderId";
    private static final String OF_CUSTOMER =
            "select o.orderId from Order o where o.shopId = :shop and o.customerId = :customer"
                    + " and o.lookedAt >= :since order by o.orderId";

    private final EntityManager entities;

    @Inject
    JpaOrders(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Order> named(ShopId shop, String id) {
        return Optional.ofNullable(entities.find(Order.class, key(shop, id)));
    }

    @Override
    public Optional<Order> held(ShopId shop, String id) {
        NamedLock.take(entities, "shop_order " + shop + " " + id);
        return Optional.ofNullable(
                entities.find(Order.class, key(shop, id), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<String> withTransaction(ShopId shop, String transaction) {
        return called(WITH_TRANSACTION, shop, transaction);
    }

    @Override
    public List<String> numbered(ShopId shop, String number) {
        return called(NUMBERED, shop, number);
    }

    @Override
    public List<String> everPaidBy(ShopId shop, PaymentIntentId payment) {
        return called(PAID_BY, shop, payment.value());
    }

    private List<String> called(String query, ShopId shop, String name) {
        return entities.createQuery(query, String.class)
                .setParameter("shop", shop.value())
                .setParameter("name", name)
                .getResultList();
    }

    @Override
    public List<String> of(ShopId shop, String customer, Instant since) {
        return entities.createQuery(OF_CUSTOMER, String.class)
                .setParameter("shop", shop.value())
                .setParameter("customer", customer)
                .setParameter("since", since)
                .getResultList();
    }

    @Override
    public void keep(Order order) {
        entities.persist(order);
    }

    @Override
    public void forget(Order order) {
        entities.remove(order);
    }

    private static Order.Key key(ShopId shop, String id) {
        return new Order.Key(shop.value(), id);
    }
}
