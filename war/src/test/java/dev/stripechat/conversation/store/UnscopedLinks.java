package dev.stripechat.conversation.store;

import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** A control: links to payments without their guard, the shop in the query. */
@Alternative
@Priority(1)
@Dependent
public class UnscopedLinks extends JpaConversations {

    private final EntityManager entities;

    @Inject
    public UnscopedLinks(EntityManager entities) {
        super(entities);
        this.entities = entities;
    }

    @Override
    public List<LinkedPayment> links(ShopId shop, PaymentIntentId payment) {
        return entities.createQuery(
                        "select l from LinkedPayment l where l.paymentIntent = :payment",
                        LinkedPayment.class)
                .setParameter("payment", payment.value())
                .getResultList();
    }
}
