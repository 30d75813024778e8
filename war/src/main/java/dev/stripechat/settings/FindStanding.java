package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Cause;
import dev.stripechat.runtime.outbox.Embargo;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells everything that sends whether a shop is at work: while it is not, nothing is sent and no payment is touched. */
@UseCase
public class FindStanding implements Embargo {

    private static final Cause PAUSED =
            new Cause("shop_paused", "The shop has switched the app off.");

    private final ShopStandings standings;

    @Inject
    public FindStanding(ShopStandings standings) {
        this.standings = standings;
    }

    /** Live, unless something else is noted. */
    public Standing of(ShopId shop) {
        return standings.of(shop).map(ShopStanding::standing).orElse(Standing.LIVE);
    }

    @Override
    public Optional<Cause> on(ShopId shop) {
        return of(shop) == Standing.LIVE ? Optional.empty() : Optional.of(PAUSED);
    }
}
