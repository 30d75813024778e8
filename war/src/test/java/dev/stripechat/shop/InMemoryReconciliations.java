package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far shops were looked through, in memory. */
public final class InMemoryReconciliations implements Reconciliations {

    private final Map<ShopId, Reconciliation> all = new HashMap<>();

    @Override
    public Optional<Reconciliation> of(ShopId shop) {
        return Optional.ofNullable(all.get(shop));
    }

    @Override
    public Optional<Reconciliation> held(ShopId shop) {
        return of(shop);
    }

    @Override
    public void keep(Reconciliation reconciliation) {
        all.put(reconciliation.shop(), reconciliation);
    }
}
