package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** How shops stand. */
public interface ShopStandings {

    /** What is noted of it; nothing: it is at work. */
    Optional<ShopStanding> of(ShopId shop);

    void keep(ShopStanding standing);

    /** Nothing is noted of it any more. */
    void forget(ShopId shop);
}
