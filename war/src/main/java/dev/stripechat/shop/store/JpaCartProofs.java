package dev.stripechat.shop.store;

import dev.stripechat.shop.CartProof;
import dev.stripechat.shop.CartProofs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.util.Optional;

/** Carts that were vouched for, in {@code shop_cart_proof}. */
@Dependent
class JpaCartProofs implements CartProofs {

    private final EntityManager entities;

    @Inject
    JpaCartProofs(EntityManager entities) {
        this.entities = entities;
    }

    /** Plain SQL: a unique violation would abort the transaction, ON CONFLICT does not. */
    @Override
    public void keep(CartProof proof) {
        entities.createNativeQuery(
                        """
                        insert into shop_cart_proof
                            (nonce_hash, shop_id, checkout_id, channel_id, customer_id, made_at)
                        values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6)
                        on conflict (nonce_hash) do nothing
                        """)
                .setParameter(1, proof.nonceHash())
                .setParameter(2, proof.shop().toString())
                .setParameter(3, proof.place().checkoutId())
                .setParameter(4, proof.place().salesChannel())
                .setParameter(5, proof.customerId().orElse(""))
                .setParameter(6, Timestamp.from(proof.madeAt()))
                .executeUpdate();
    }

    /** Whoever shows the word names no tenant: it leads to one. */
    @Override
    public Optional<CartProof> held(String nonceHash) {
        return Optional.ofNullable(
                entities.find(CartProof.class, nonceHash, LockModeType.PESSIMISTIC_WRITE));
    }
}
