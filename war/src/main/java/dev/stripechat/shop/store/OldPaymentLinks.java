package dev.stripechat.shop.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** A link that is over still tells the way back to the shop for a while; then it is forgotten. */
@UseCase
class OldPaymentLinks implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(60);

    private final EntityManager entities;

    @Inject
    OldPaymentLinks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "payment links that are over";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from shop_payment_link where token_hash in (
                            select token_hash from shop_payment_link where expires_at < ?1
                            order by expires_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
