package dev.stripechat.shop;

import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.ShopStanding;
import dev.stripechat.settings.ShopStandings;
import dev.stripechat.staff.AuditLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What a shop does with us, and how it stands after it: whoever sends something looks there. Within a transaction. */
@Dependent
public class FollowShop {

    private final ShopStandings standings;
    private final Outbox outbox;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public FollowShop(
            ShopStandings standings, Outbox outbox, Jobs jobs, AuditLog audit, Clock clock) {
        this.standings = standings;
        this.outbox = outbox;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes in what it says about its life; what is older than what is known changes nothing. */
    void with(Installation installation, ShopNews news) {
        installation.tells(news.version(), Optional.empty());
        if (installation.hears(news.number())) {
            apply(installation, news);
            stands(installation);
        }
    }

    private void apply(Installation installation, ShopNews news) {
        switch (news.kind()) {
            case ACTIVATED -> {
                installation.activates();
                wakes(installation);
            }
            case DEACTIVATED -> installation.deactivates(now());
            case DELETED -> leaves(installation, news);
            default -> {
                // installed and updated: nothing but the version has changed
            }
        }
    }

    private void leaves(Installation installation, ShopNews news) {
        installation.uninstalls(news.keeps(), now());
        audit.write(installation.shop(), "shop", "shopware.uninstalled", installation.shopwareId());
        if (installation.isLeaving(now())) {
            jobs.soon(ClearShops.NAME, installation.shop().toString());
        }
    }

    /** It has called us, as it does only when we are switched on. */
    public void showsLife(Installation installation) {
        if (installation.showsLife(now())) {
            stands(installation);
        }
    }

    /**
     * It has confirmed what was agreed: it is installed, again perhaps, or has moved. What became of its payments while nobody was
     * registered waits for it.
     */
    public void confirmed(Installation installation) {
        audit.write(installation.shop(), "shop", "shopware.registered", installation.shopwareId());
        stands(installation).cloneGone();
        wakes(installation);
    }

    private void wakes(Installation installation) {
        if (installation.isActive()) {
            outbox.wake(installation.shop());
        }
    }

    /** A copy of it has called, from another address. */
    public void cloneCalled(Installation installation, String url) {
        standing(installation).cloneSeen(url, now());
    }

    private ShopStanding stands(Installation installation) {
        ShopStanding standing = standing(installation);
        if (!installation.isActive()) {
            standing.pauses(now());
        } else if (standing.works(now())) {
            outbox.wake(installation.shop());
        }
        return standing;
    }

    private ShopStanding standing(Installation installation) {
        return standings
                .of(installation.shop())
                .orElseGet(
                        () -> {
                            ShopStanding made = new ShopStanding(installation.shop(), now());
                            standings.keep(made);
                            return made;
                        });
    }

    private Instant now() {
        return clock.instant();
    }
}
