package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a look at an order showed is stored, and told if it is news; what is to be paid on our page follows each look. */
@UseCase
public class SeeOrder {

    private final Orders orders;
    private final OrderTouches touches;
    private final Checkouts checkouts;
    private final Reconciliations reconciliations;
    private final FollowOrder followOrder;
    private final Announcer announcer;

    @Inject
    public SeeOrder(
            Orders orders,
            OrderTouches touches,
            Checkouts checkouts,
            Reconciliations reconciliations,
            FollowOrder followOrder,
            Announcer announcer) {
        this.orders = orders;
        this.touches = touches;
        this.checkouts = checkouts;
        this.reconciliations = reconciliations;
        this.followOrder = followOrder;
        this.announcer = announcer;
    }

    /** Since when somebody has to look at it; nothing, if nobody has to. */
    Optional<Instant> wanted(ShopId shop, String orderId) {
        return touches.open(shop, orderId);
    }

    /** The shop does not accept our keys. */
    void refused(ShopId shop, Instant at) {
        reconciliations.held(shop).ifPresent(known -> known.isRefused(at));
    }

    /**
     * The shop has shown it.
     *
     * @param touchedAt the touch that the look was made for
     * @return how long to wait for another look, if this one does not count
     */
    Optional<Duration> shown(ShopId shop, SeenOrder seen, Instant touchedAt) {
        answered(shop);
        Optional<Order> known = orders.held(shop, seen.id());
        Followed followed = known.map(order -> order.follow(seen)).orElse(Followed.NEWS);
        if (followed == Followed.OUTDATED) {
            return Optional.of(Order.LAG);
        }
        if (known.isEmpty()) {
            orders.keep(new Order(shop, seen));
        }
        followOrder.seen(shop, seen);
        fill(new Checkout(shop, seen.id(), seen.cart(), seen.changedAt()));
        touches.done(shop, seen.id(), touchedAt);
        if (followed == Followed.NEWS) {
            announcer.announce(new OrderChanged(shop, seen.id()));
        }
        return Optional.empty();
    }

    /**
     * The shop has none such.
     *
     * @return how long to wait for another look: a copy of its database may not have it yet
     */
    Optional<Duration> absent(ShopId shop, String orderId, Instant lookedAt, Instant touchedAt) {
        answered(shop);
        Optional<Order> known = orders.held(shop, orderId);
        boolean wasThere = known.filter(order -> !order.isLongSince(lookedAt)).isPresent();
        if (wasThere || followOrder.mayBeThere(shop, orderId, lookedAt)) {
            return Optional.of(Order.LAG);
        }
        known.ifPresent(orders::forget);
        followOrder.gone(shop, orderId, lookedAt);
        touches.done(shop, orderId, touchedAt);
        known.ifPresent(gone -> announcer.announce(new OrderChanged(shop, orderId)));
        return Optional.empty();
    }

    private void answered(ShopId shop) {
        if (reconciliations.of(shop).flatMap(Reconciliation::refusedSince).isPresent()) {
            reconciliations.held(shop).ifPresent(Reconciliation::isAnswered);
        }
    }

    /** What agents see of a cart, they see of an order under its id. */
    private void fill(Checkout shown) {
        Optional<Checkout> known = checkouts.held(shown.shop(), shown.id());
        boolean isNew = known.isEmpty() || known.get().signedAt().isBefore(shown.signedAt());
        known.ifPresentOrElse(checkout -> checkout.follow(shown), () -> checkouts.keep(shown));
        if (isNew) {
            announcer.announce(new CheckoutSaved(shown.shop(), shown.id()));
        }
    }
}
