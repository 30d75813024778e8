package dev.stripechat.payment.store;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.OrderName;
import dev.stripechat.payment.OrderNames;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Names of orders in {@code payment_payment.order_name}. */
@Dependent
class JpaOrderNames implements OrderNames {

    private static final String KEEPING =
            "update payment_payment set order_name = ?3 where shop_id = ?1 and payment_intent = ?2";
    private static final String SAYING =
            "select payment_intent from payment_payment where shop_id = ?1"
                    + " and order_name = any(string_to_array(?2, chr(10))) order by payment_intent";

    private final EntityManager entities;

    @Inject
    JpaOrderNames(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void keep(ShopId shop, PaymentIntentId payment, OrderName name) {
        // the payment may be new in this transaction
        entities.flush();
        entities.createNativeQuery(KEEPING)
                .setParameter(1, shop.value())
                .setParameter(2, payment.value())
                .setParameter(3, name.text())
                .executeUpdate();
    }

    @Override
    public List<PaymentIntentId> saying(ShopId shop, Collection<OrderName> names) {
        String lines = names.stream().map(OrderName::text).collect(Collectors.joining("\n"));
        List<?> found =
                entities.createNativeQuery(SAYING)
                        .setParameter(1, shop.value())
                        .setParameter(2, lines)
                        .getResultList();
        return found.stream().map(id -> new PaymentIntentId((String) id)).toList();
    }
}
