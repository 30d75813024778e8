package dev.stripechat.runtime.intake.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What has come in for a shop that has left for good is forgotten, dealt with or not. */
@Dependent
class LeftArrivals implements Clearance {

    private final EntityManager entities;

    @Inject
    LeftArrivals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int clear(ShopId shop, int most) {
        return entities.createNativeQuery(
                        """
                        delete from runtime_intake where (source, event_id) in (
                            select source, event_id from runtime_intake where shop_id = ?1
                            limit ?2 for update skip locked)
                        """)
                .setParameter(1, shop.value())
                .setParameter(2, most)
                .executeUpdate();
    }
}
