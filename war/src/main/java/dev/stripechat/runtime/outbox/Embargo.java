package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** Shops for which nothing is sent at the moment, whatever carries it. */
@FunctionalInterface
public interface Embargo {

    /** Why nothing of that shop leaves; nothing, when it may. */
    Optional<Cause> on(ShopId shop);
}
