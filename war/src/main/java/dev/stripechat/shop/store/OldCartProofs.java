package dev.stripechat.shop.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import dev.stripechat.shop.CartProof;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** That a shop has vouched for a cart is forgotten as soon as nobody can refer to it any more. */
@UseCase
class OldCartProofs implements Housekeeping {

    private final EntityManager entities;

    @Inject
    OldCartProofs(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "carts that were vouched for";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from shop_cart_proof where nonce_hash in (
                            select nonce_hash from shop_cart_proof where made_at < ?1
                            order by made_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(CartProof.LIFE)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
