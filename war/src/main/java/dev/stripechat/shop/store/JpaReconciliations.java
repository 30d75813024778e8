package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.shop.Reconciliation;
import dev.stripechat.shop.Reconciliations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** How far shops were looked through, in {@code shop_reconciliation}. */
@Dependent
class JpaReconciliations implements Reconciliations {

    private final EntityManager entities;

    @Inject
    JpaReconciliations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Reconciliation> of(ShopId shop) {
        return Optional.ofNullable(entities.find(Reconciliation.class, shop.value()));
    }

    @Override
    public Optional<Reconciliation> held(ShopId shop) {
        NamedLock.take(entities, "shop_reconciliation " + shop);
        return Optional.ofNullable(
                entities.find(Reconciliation.class, shop.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void keep(Reconciliation reconciliation) {
        entities.persist(reconciliation);
    }
}
