package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Clearance;
import dev.stripechat.settings.ShopStandings;
import dev.stripechat.staff.AuditLog;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * A shop that has taken us out, and whose time to come back is over, is cleared out of all rooms, step by step; its
 * installation goes last, so that a step that fails is done again.
 */
@UseCase
public class ClearShop {

    private static final int STEP = 500;

    private final Installations installations;
    private final List<Clearance> rooms;
    private final ShopStandings standings;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ClearShop(
            Installations installations,
            Instance<Clearance> rooms,
            ShopStandings standings,
            AuditLog audit,
            Clock clock) {
        this(installations, rooms.stream(), standings, audit, clock);
    }

    ClearShop(
            Installations installations,
            Stream<Clearance> rooms,
            ShopStandings standings,
            AuditLog audit,
            Clock clock) {
        this.installations = installations;
        this.rooms = rooms.toList();
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Shops whose time has come. */
    public List<ShopId> leaving(int most) {
        return installations.leaving(clock.instant(), most);
    }

    /** Throws away some; says whether more may be left. */
    public boolean step(ShopId shop) {
        return installations
                .held(shop)
                .filter(installation -> installation.isLeaving(clock.instant()))
                .filter(this::cleared)
                .isPresent();
    }

    private boolean cleared(Installation installation) {
        ShopId shop = installation.shop();
        boolean isMore = rooms.stream().mapToInt(room -> room.clear(shop, STEP)).sum() > 0;
        if (!isMore) {
            installations.forget(installation);
            standings.forget(shop);
            audit.write(shop, "system", "shopware.cleared", installation.shopwareId());
        }
        return isMore;
    }
}
