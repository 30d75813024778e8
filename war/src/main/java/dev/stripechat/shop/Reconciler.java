package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Job;
import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job that looks through each shop every few minutes for what its webhooks did not tell: a shop gives up on one after
 * seconds, and on all of them after ten.
 */
@Dependent
public class Reconciler implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "shop-reconcile";

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    static final Duration PAUSE = Duration.ofMinutes(3);

    /** One shop does not keep a thread for itself. */
    private static final int PAGES = 50;

    private static final Duration CLOSED = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Reconcile reconcile;
    private final ShopReader reader;
    private final Tally tally;
    private final Clock clock;

    @Inject
    public Reconciler(Reconcile reconcile, ShopReader reader, Tally tally, Clock clock) {
        this.reconcile = reconcile;
        this.reader = reader;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        ShopId shop = ShopId.of(instance);
        try {
            for (int page = 0; page < PAGES; page++) {
                if (!hasMore(shop)) {
                    return Optional.of(PAUSE);
                }
            }
            return Optional.of(Duration.ZERO);
        } catch (ShopUnread unread) {
            Duration pause = pause(unread, shop);
            LOG.info("shop {} is looked through again in {}: {}", shop, pause, unread.getMessage());
            return Optional.of(pause);
        }
    }

    private boolean hasMore(ShopId shop) {
        Reconciliation.Step step = reconcile.next(shop);
        Instant began = clock.instant();
        ShopReader.Page page = reader.changedSince(shop, step.since(), step.after());
        tally.count(LookAtOrders.READS, LookAtOrders.ANSWERED);
        return reconcile.took(shop, step, page, began);
    }

    /** A shop that is not there may come back. */
    private Duration pause(ShopUnread unread, ShopId shop) {
        tally.count(LookAtOrders.READS, unread.why().name().toLowerCase(Locale.ROOT));
        return switch (unread.why()) {
            case SILENT -> unread.retryAfter().map(Reconciler::atMost).orElse(PAUSE);
            case KEYS_REFUSED -> {
                reconcile.refused(shop);
                yield CLOSED;
            }
            case REFUSED, CLOSED -> CLOSED;
        };
    }

    private static Duration atMost(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    /** It is ordered by nobody, so each shop is found missing once. */
    @Override
    public Collection<String> unfinished(int most) {
        return reader.shops(most).stream().map(ShopId::toString).toList();
    }
}
