package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.settings.ShopStanding;
import dev.stripechat.settings.ShopStandings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the connection to a shop's own software is: for those who look after it. */
@UseCase
public class InspectConnection {

    /** As many as a page shows. */
    private static final int MOST = 20;

    private static final Duration WEEK = Duration.ofDays(7);

    /** Two looks that did not end, and a while. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Installations installations;
    private final TakePages takePages;
    private final SalesChannels channels;
    private final ShopStandings standings;
    private final Reconciliations reconciliations;
    private final MissedOrders missed;
    private final PaymentCounter counter;
    private final Clock clock;

    @Inject
    public InspectConnection(
            Installations installations,
            TakePages takePages,
            SalesChannels channels,
            ShopStandings standings,
            Reconciliations reconciliations,
            MissedOrders missed,
            PaymentCounter counter,
            Clock clock) {
        this.installations = installations;
        this.takePages = takePages;
        this.channels = channels;
        this.standings = standings;
        this.reconciliations = reconciliations;
        this.missed = missed;
        this.counter = counter;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param installation nothing: no Shopware shop is connected
     * @param copy one of the shop that calls from another address
     * @param takenPages origins that it names and another shop has
     * @param paidTwice orders, as the shop calls them, that it had the money for when ours came
     * @param looks how far the shop was looked through, nothing before the first look
     * @param missed what webhooks did not tell in the last week, the newest first, not all of it
     * @param missedInAll how many that are
     */
    public record Health(
            Optional<Installation> installation,
            Optional<ShopStanding> standing,
            Optional<ShopStanding.Copy> copy,
            Set<String> takenPages,
            List<String> paidTwice,
            Optional<Reconciliation> looks,
            boolean isLate,
            List<MissedOrders.Missed> missed,
            long missedInAll) {}

    /** That of a shop. */
    public Health of(ShopId shop) {
        Instant now = clock.instant();
        Instant told = now.minus(TouchOrder.GRACE);
        Optional<Installation> installation = installations.of(shop);
        Optional<ShopStanding> standing = standings.of(shop);
        Optional<Reconciliation> looks = reconciliations.of(shop);
        return new Health(
                installation,
                standing,
                standing.flatMap(known -> known.copy(now)),
                installation.map(this::taken).orElse(Set.of()),
                counter.paidTwice(shop),
                looks,
                installation
                        .filter(Installation::isActive)
                        .filter(one -> isLate(one, looks, now))
                        .isPresent(),
                missed.between(shop, now.minus(WEEK), told, MOST),
                missed.count(shop, now.minus(WEEK), told));
    }

    private Set<String> taken(Installation installation) {
        Set<String> named = new HashSet<>();
        PageOrigin.of(installation.url()).ifPresent(named::add);
        channels.of(installation.shop()).forEach(channel -> named.addAll(channel.origins()));
        return takePages.ofOthers(installation.shop(), named);
    }

    /** One that has just come is not late with its first look. */
    private static boolean isLate(
            Installation installation, Optional<Reconciliation> looks, Instant now) {
        return looks.flatMap(Reconciliation::polledAt)
                .or(installation::installedAt)
                .filter(polled -> now.isBefore(polled.plus(LATE)))
                .isEmpty();
    }
}
