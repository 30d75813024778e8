package dev.stripechat.answer.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What a shop that has left for good answered is forgotten, every version of it. */
@Dependent
class LeftAnswers implements Clearance {

    private final EntityManager entities;

    @Inject
    LeftAnswers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int clear(ShopId shop, int most) {
        int entries =
                entities.createNativeQuery(
                                """
                                delete from answer_entry where shop_id = ?1 and (id, version) in
                                    (select id, version from answer_entry where shop_id = ?1 limit ?2)
                                """)
                        .setParameter(1, shop.value())
                        .setParameter(2, most)
                        .executeUpdate();
        return entries
                + gone(shop, "delete from answer_variable where shop_id = ?1")
                + gone(shop, "delete from answer_revision where shop_id = ?1");
    }

    private int gone(ShopId shop, String rows) {
        return entities.createNativeQuery(rows).setParameter(1, shop.value()).executeUpdate();
    }
}
