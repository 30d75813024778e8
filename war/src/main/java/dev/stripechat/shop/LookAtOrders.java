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

/** The job that looks at orders of which a shop has said something: one at a time for each order. */
@Dependent
public class LookAtOrders implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "shop-orders";

    private static final Logger LOG = LoggerFactory.getLogger(LookAtOrders.class);

    static final String READS = "shop_reads";
    static final String ANSWERED = "answered";

    /** A person has to mend it, or the shop comes back by itself. */
    private static final Duration CLOSED = Duration.ofMinutes(10);

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String SEPARATOR = "/";

    private final SeeOrder seeOrder;
    private final ShopReader reader;
    private final OrderTouches touches;
    private final Tally tally;
    private final Clock clock;

    @Inject
    public LookAtOrders(
            SeeOrder seeOrder, ShopReader reader, OrderTouches touches, Tally tally, Clock clock) {
        this.seeOrder = seeOrder;
        this.reader = reader;
        this.touches = touches;
        this.tally = tally;
        this.clock = clock;
    }

    /** The instance for an order. */
    static String instance(ShopId shop, String orderId) {
        return shop + SEPARATOR + orderId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        int cut = instance.indexOf(SEPARATOR);
        ShopId shop = ShopId.of(instance.substring(0, cut));
        String orderId = instance.substring(cut + 1);
        return seeOrder.wanted(shop, orderId).flatMap(at -> looked(shop, orderId, at));
    }

    private Optional<Duration> looked(ShopId shop, String orderId, Instant touchedAt) {
        Instant began = clock.instant();
        try {
            Optional<SeenOrder> seen = reader.order(shop, orderId);
            tally.count(READS, ANSWERED);
            return seen.map(order -> seeOrder.shown(shop, order, touchedAt))
                    .orElseGet(() -> seeOrder.absent(shop, orderId, began, touchedAt));
        } catch (ShopUnread unread) {
            return Optional.of(paused(unread, shop, orderId, touchedAt));
        }
    }

    private Duration paused(ShopUnread unread, ShopId shop, String orderId, Instant touchedAt) {
        Duration pause = pause(unread, shop, touchedAt);
        LOG.info(
                "order {} of {} is looked at again in {}: {}",
                orderId,
                shop,
                pause,
                unread.getMessage());
        return pause;
    }

    /** A shop that names no time is asked later and later: after as long as it has been asked in vain. */
    private Duration pause(ShopUnread unread, ShopId shop, Instant touchedAt) {
        tally.count(READS, unread.why().name().toLowerCase(Locale.ROOT));
        return switch (unread.why()) {
            case SILENT -> within(unread.retryAfter().orElseGet(() -> since(touchedAt)));
            case KEYS_REFUSED -> {
                seeOrder.refused(shop, clock.instant());
                yield CLOSED;
            }
            case REFUSED, CLOSED -> CLOSED;
        };
    }

    private Duration since(Instant touchedAt) {
        Duration vain = Duration.between(touchedAt, clock.instant());
        return vain.compareTo(SHORTEST) < 0 ? SHORTEST : vain;
    }

    private static Duration within(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    @Override
    public Collection<String> unfinished(int most) {
        return touches.left(most).stream()
                .map(left -> instance(left.shop(), left.orderId()))
                .toList();
    }
}
