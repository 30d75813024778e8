package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** How far shops were looked through. */
public interface Reconciliations {

    Optional<Reconciliation> of(ShopId shop);

    /** Like {@link #of}, held until the end of the transaction, also while there is none yet. */
    Optional<Reconciliation> held(ShopId shop);

    void keep(Reconciliation reconciliation);
}
