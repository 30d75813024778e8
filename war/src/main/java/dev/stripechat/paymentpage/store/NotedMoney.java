package dev.stripechat.paymentpage.store;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.MoneyMoved;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** As it was noted with the payments of orders. */
@Dependent
class NotedMoney implements MoneyMoved {

    private final EntityManager entities;

    @Inject
    NotedMoney(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Instant> lastFor(ShopId shop, PaymentAttemptId attempt) {
        return entities.createQuery(
                        "select p.moneyAt from OrderPayment p where p.shopId = :shop"
                                + " and p.attemptId = :attempt and p.moneyAt is not null"
                                + " order by p.moneyAt desc",
                        Instant.class)
                .setParameter("shop", shop.value())
                .setParameter("attempt", attempt.value())
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    @Override
    public boolean mayStill(ShopId shop, PaymentAttemptId attempt) {
        return entities.createQuery(
                                "select count(p) from OrderPayment p where p.shopId = :shop"
                                        + " and p.attemptId = :attempt and p.over = false",
                                Long.class)
                        .setParameter("shop", shop.value())
                        .setParameter("attempt", attempt.value())
                        .getSingleResult()
                > 0;
    }
}
