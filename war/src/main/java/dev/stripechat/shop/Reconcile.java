package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.metrics.Tally;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The transactions of a look through a shop: what to ask next, and what came of it. */
@UseCase
public class Reconcile {

    static final String MISSED = "shop_orders_missed";

    private final Reconciliations reconciliations;
    private final Orders orders;
    private final OrderTouches touches;
    private final MissedOrders missed;
    private final Announcer announcer;
    private final Tally tally;
    private final Clock clock;

    @Inject
    public Reconcile(
            Reconciliations reconciliations,
            Orders orders,
            OrderTouches touches,
            MissedOrders missed,
            Announcer announcer,
            Tally tally,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.orders = orders;
        this.touches = touches;
        this.missed = missed;
        this.announcer = announcer;
        this.tally = tally;
        this.clock = clock;
    }

    /** What to ask the shop for next. */
    Reconciliation.Step next(ShopId shop) {
        Instant now = clock.instant();
        Reconciliation known = reconciliations.held(shop).orElseGet(() -> fresh(shop));
        judge(known, now);
        return known.step(now);
    }

    private Reconciliation fresh(ShopId shop) {
        Reconciliation fresh = new Reconciliation(shop);
        reconciliations.keep(fresh);
        return fresh;
    }

    /** What was found, and no webhook has told of it soon enough, since the last one that came. */
    private void judge(Reconciliation known, Instant now) {
        Instant heard = known.heardAt().orElse(Instant.EPOCH);
        List<MissedOrders.Missed> latest =
                missed.between(
                        known.shop(), heard, now.minus(TouchOrder.GRACE), Reconciliation.SILENT);
        if (!latest.isEmpty()) {
            known.missed(latest.size(), latest.get(latest.size() - 1).foundAt());
        }
    }

    /**
     * Takes a page: of every order on it that is not stored so, the same is announced as when the shop says so itself.
     *
     * @return whether there is a next page
     */
    boolean took(ShopId shop, Reconciliation.Step step, ShopReader.Page page, Instant began) {
        Optional<Reconciliation> known = reconciliations.held(shop).filter(one -> one.awaits(step));
        known.ifPresent(
                one ->
                        page.orders().stream()
                                .sorted(Comparator.comparing(SeenOrder::id))
                                .forEach(seen -> compare(one, seen, began)));
        return known.filter(one -> !one.took(page, began)).isPresent();
    }

    private void compare(Reconciliation known, SeenOrder seen, Instant began) {
        Optional<Order> stored = orders.named(known.shop(), seen.id());
        if (stored.filter(order -> !order.differsFrom(seen)).isPresent()) {
            return;
        }
        if (!known.isFirst() && touches.open(known.shop(), seen.id()).isEmpty()) {
            stored.map(order -> order.untoldBy(seen))
                    .orElse(Optional.of("placed"))
                    .ifPresent(what -> miss(known.shop(), seen, what, began));
        }
        announcer.announce(OrderTouched.found(known.shop(), seen.id()));
    }

    private void miss(ShopId shop, SeenOrder seen, String what, Instant began) {
        tally.count(MISSED, what);
        missed.keep(
                new MissedOrders.Missed(
                        shop, seen.id(), seen.facts().number(), what, seen.changedAt(), began));
    }

    /** The shop does not accept our keys. */
    void refused(ShopId shop) {
        reconciliations.held(shop).orElseGet(() -> fresh(shop)).isRefused(clock.instant());
    }
}
