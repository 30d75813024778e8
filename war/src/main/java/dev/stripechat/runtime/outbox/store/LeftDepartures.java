package dev.stripechat.runtime.outbox.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import dev.stripechat.runtime.outbox.Lane;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What a shop that has left for good was about to send, or has sent, is forgotten; what is being sent ends first, and farewells leave. */
@Dependent
class LeftDepartures implements Clearance {

    private final EntityManager entities;

    @Inject
    LeftDepartures(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int clear(ShopId shop, int most) {
        return entities.createNativeQuery(
                        """
                        delete from runtime_outbox where id in (
                            select id from runtime_outbox where shop_id = ?1 and state <> 'SENDING'
                                and not (lane = ?3 and state = 'WAITING')
                            limit ?2 for update skip locked)
                        """)
                .setParameter(1, shop.value())
                .setParameter(2, most)
                .setParameter(3, Lane.FAREWELL)
                .executeUpdate();
    }
}
