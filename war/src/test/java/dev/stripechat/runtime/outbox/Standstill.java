package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An embargo that a test lays on shops and lifts. */
final class Standstill implements Embargo {

    static final Cause WHY = new Cause("paused", "The shop is paused.");

    private final Set<ShopId> still = new HashSet<>();

    void begins(ShopId shop) {
        still.add(shop);
    }

    void ends(ShopId shop) {
        still.remove(shop);
    }

    @Override
    public Optional<Cause> on(ShopId shop) {
        return still.contains(shop) ? Optional.of(WHY) : Optional.empty();
    }
}
