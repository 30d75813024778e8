package dev.stripechat.settings.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What the admin of a shop that has left for good has set, keys and passwords among it, is forgotten. */
@Dependent
class LeftSettings implements Clearance {

    private final EntityManager entities;

    @Inject
    LeftSettings(EntityManager entities) {
        this.entities = entities;
    }

    /** A shop has few of each: all go at once. */
    @Override
    public int clear(ShopId shop, int most) {
        return gone(shop, "delete from settings_stripe_connection where shop_id = ?1")
                + gone(shop, "delete from settings_event_endpoint where shop_id = ?1")
                + gone(shop, "delete from settings_mail_connection where shop_id = ?1")
                + gone(shop, "delete from settings_timetable where shop_id = ?1");
    }

    private int gone(ShopId shop, String rows) {
        return entities.createNativeQuery(rows).setParameter(1, shop.value()).executeUpdate();
    }
}
