package dev.stripechat.staff.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * People who worked for a shop that has left for good are forgotten, with all by which they came in. Admins with a password of
 * their own stay: who else would download another bundle for a shop that comes back.
 */
@Dependent
class LeftStaff implements Clearance {

    private static final String SESSIONS =
            """
            delete from staff_session where shop_id = ?1 and account_id in (
                select id from staff_account where shop_id = ?1 and (shop_user is not null or role <> 'ADMIN'))
            """;
    private static final String LINKS =
            """
            delete from staff_reset_link where shop_id = ?1 and account_id in (
                select id from staff_account where shop_id = ?1 and (shop_user is not null or role <> 'ADMIN'))
            """;
    private static final String CODES =
            """
            delete from staff_frame_code where shop_id = ?1 and account_id in (
                select id from staff_account where shop_id = ?1 and (shop_user is not null or role <> 'ADMIN'))
            """;
    private static final String ACCOUNTS =
            "delete from staff_account where shop_id = ?1 and (shop_user is not null or role <> 'ADMIN')";

    private final EntityManager entities;

    @Inject
    LeftStaff(EntityManager entities) {
        this.entities = entities;
    }

    /** A shop has few people: all go at once. */
    @Override
    public int clear(ShopId shop, int most) {
        return gone(shop, SESSIONS) + gone(shop, LINKS) + gone(shop, CODES) + gone(shop, ACCOUNTS);
    }

    private int gone(ShopId shop, String rows) {
        return entities.createNativeQuery(rows).setParameter(1, shop.value()).executeUpdate();
    }
}
