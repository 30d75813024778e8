package dev.stripechat.payment.store;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.Payments;
import dev.stripechat.runtime.database.NamedLock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Payments in {@code payment_payment}. */
@Dependent
class JpaPayments implements Payments {

    private final EntityManager entities;

    @Inject
    JpaPayments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Payment> named(ShopId shop, PaymentIntentId id) {
        return Optional.ofNullable(
                entities.find(Payment.class, new Payment.Key(shop.value(), id.value())));
    }

    @Override
    public List<Payment> named(ShopId shop, Collection<PaymentIntentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select p from Payment p where p.shopId = :shop and p.paymentIntent in :ids",
                        Payment.class)
                .setParameter("shop", shop.value())
                .setParameter("ids", ids.stream().map(PaymentIntentId::value).toList())
                .getResultList();
    }

    @Override
    public void keep(Payment payment) {
        entities.persist(payment);
    }

    @Override
    public void alone(ShopId shop, PaymentIntentId id) {
        NamedLock.take(entities, "payment " + shop + " " + id);
    }
}
