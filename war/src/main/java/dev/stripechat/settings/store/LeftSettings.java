package dev.stripechat.settings.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.LeftEndpoint;
import dev.stripechat.settings.StripeConnections;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What the admin of a shop that has left for good has set, keys and passwords among it, is forgotten; our endpoints at Stripe will be closed. */
@Dependent
class LeftSettings implements Clearance {

    private final EntityManager entities;
    private final StripeConnections connections;
    private final SecretBox box;
    private final Outbox outbox;

    @Inject
    LeftSettings(
            EntityManager entities, StripeConnections connections, SecretBox box, Outbox outbox) {
        this.entities = entities;
        this.connections = connections;
        this.box = box;
        this.outbox = outbox;
    }

    /** A shop has few of each: all go at once. */
    @Override
    public int clear(ShopId shop, int most) {
        connections.of(shop).stream()
                .flatMap(connection -> LeftEndpoint.of(connection, box).stream())
                .forEach(left -> outbox.put(left.letter(shop)));
        return gone(shop, "delete from settings_stripe_connection where shop_id = ?1")
                + gone(shop, "delete from settings_event_endpoint where shop_id = ?1")
                + gone(shop, "delete from settings_mail_connection where shop_id = ?1")
                + gone(shop, "delete from settings_timetable where shop_id = ?1");
    }

    private int gone(ShopId shop, String rows) {
        return entities.createNativeQuery(rows).setParameter(1, shop.value()).executeUpdate();
    }
}
