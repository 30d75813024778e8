package dev.stripechat.answer.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The model service of a shop that has left for good is forgotten, its key among it, and what it cost. */
@Dependent
class LeftModelService implements Clearance {

    private final EntityManager entities;

    @Inject
    LeftModelService(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int clear(ShopId shop, int most) {
        int few =
                gone(shop, "delete from answer_model_connection where shop_id = ?1")
                        + gone(shop, "delete from answer_model_state where shop_id = ?1")
                        + gone(shop, "delete from answer_model_day where shop_id = ?1");
        return few
                + entities.createNativeQuery(
                                """
                                delete from answer_model_talk where conversation_id in (
                                    select conversation_id from answer_model_talk where shop_id = ?1 limit ?2)
                                """)
                        .setParameter(1, shop.value())
                        .setParameter(2, most)
                        .executeUpdate();
    }

    private int gone(ShopId shop, String rows) {
        return entities.createNativeQuery(rows).setParameter(1, shop.value()).executeUpdate();
    }
}
