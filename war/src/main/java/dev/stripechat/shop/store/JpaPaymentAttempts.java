package dev.stripechat.shop.store;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.PaymentLink;
import dev.stripechat.shop.PaymentRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Payment attempts in {@code shop_payment_attempt}, links in {@code shop_payment_link}. */
@Dependent
class JpaPaymentAttempts implements PaymentAttempts {

    private static final String NAMED =
            "select a from PaymentAttempt a where a.shopId = :shop and a.id = :id";

    private final EntityManager entities;

    @Inject
    JpaPaymentAttempts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<PaymentAttempt> named(ShopId shop, PaymentAttemptId id) {
        return found(shop, id, LockModeType.NONE);
    }

    @Override
    public Optional<PaymentAttempt> held(ShopId shop, PaymentAttemptId id) {
        return found(shop, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<PaymentAttempt> found(ShopId shop, PaymentAttemptId id, LockModeType lock) {
        return entities.createQuery(NAMED, PaymentAttempt.class)
                .setParameter("shop", shop.value())
                .setParameter("id", id.value())
                .setLockMode(lock)
                .getResultStream()
                .findAny();
    }

    @Override
    public Optional<PaymentAttempt> of(ShopId shop, PaymentRequest.Order order) {
        String payable = order.payable();
        NamedLock.take(entities, "shop_payment_attempt " + shop + " " + payable);
        return entities.createQuery(
                        "select a from PaymentAttempt a where a.shopId = :shop and a.payable = :payable",
                        PaymentAttempt.class)
                .setParameter("shop", shop.value())
                .setParameter("payable", payable)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    @Override
    public List<PaymentAttempt> ofOrder(ShopId shop, String orderId) {
        return entities.createQuery(
                        "select a from PaymentAttempt a where a.shopId = :shop and a.orderId = :order"
                                + " order by a.createdAt",
                        PaymentAttempt.class)
                .setParameter("shop", shop.value())
                .setParameter("order", orderId)
                .getResultList();
    }

    @Override
    public Optional<PaymentAttempt> talkingIn(ShopId shop, ConversationId conversation) {
        return entities.createQuery(
                        "select a from PaymentAttempt a where a.shopId = :shop"
                                + " and a.talk.conversationId = :conversation",
                        PaymentAttempt.class)
                .setParameter("shop", shop.value())
                .setParameter("conversation", conversation.toString())
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    @Override
    public boolean isJoined(ShopId shop, ConversationId conversation) {
        return entities.createQuery(
                                "select count(a) from PaymentAttempt a where a.shopId = :shop"
                                        + " and a.talk.conversationId = :conversation and a.talk.joined = true",
                                Long.class)
                        .setParameter("shop", shop.value())
                        .setParameter("conversation", conversation.toString())
                        .getSingleResult()
                > 0;
    }

    @Override
    public void forgetCustomer(ShopId shop, String customerId) {
        entities.createQuery(
                        "update PaymentAttempt a set a.customerId = null"
                                + " where a.shopId = :shop and a.customerId = :customer")
                .setParameter("shop", shop.value())
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    @Override
    public void keep(PaymentAttempt attempt) {
        entities.persist(attempt);
    }

    @Override
    public void keep(PaymentLink link) {
        entities.persist(link);
    }

    @Override
    public Optional<PaymentLink> link(OpaqueToken token) {
        return Optional.ofNullable(entities.find(PaymentLink.class, token.hash()));
    }
}
