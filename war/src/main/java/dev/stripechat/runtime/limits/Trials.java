package dev.stripechat.runtime.limits;

import dev.stripechat.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets an admin try out a server that the shop has named, and wait for it. Such a server may be slow on purpose: so one at a
 * time in a shop, a few a minute, and a few at once on a node.
 */
@Dependent
public class Trials {

    private final Limits limits;
    private final Turnstiles turnstiles;

    @Inject
    public Trials(Limits limits, Turnstiles turnstiles) {
        this.limits = limits;
        this.turnstiles = turnstiles;
    }

    /**
     * Does it.
     *
     * @throws Refusal too many ({@code too_many}) in this shop; unavailable ({@code busy}), when it is not its fault
     */
    public <T> T of(UUID shop, Supplier<T> trial) {
        return turnstiles
                .trialsOfShop()
                .through(
                        shop,
                        () -> {
                            limits.trial(shop).ifPresent(Trials::tooMany);
                            return turnstiles.trials().through(trial);
                        });
    }

    private static void tooMany(Duration wait) {
        throw Refusal.tooMany("too_many", "That was tried too often; try again later.", wait);
    }
}
