package dev.stripechat.shop;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.events.RecordingAnnouncer;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.metrics.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that looks at the orders of one shop, in memory. */
final class OrderRoom {

    final ShopId shop = Some.shop();
    final MovableClock clock = MovableClock.atNoon();
    final InMemoryOrders orders = new InMemoryOrders();
    final InMemoryOrderTouches touches = new InMemoryOrderTouches();
    final InMemoryMissedOrders missed = new InMemoryMissedOrders();
    final InMemoryReconciliations reconciliations = new InMemoryReconciliations();
    final InMemoryCheckouts checkouts = new InMemoryCheckouts();
    final RecordingAnnouncer announcer = new RecordingAnnouncer();
    final RecordingJobs jobs = new RecordingJobs();
    final List<String> counted = new ArrayList<>();
    final Tally tally = (what, outcome) -> counted.add(what + " " + outcome);
    final InMemoryPaymentAttempts attempts = new InMemoryPaymentAttempts();
    final FollowOrder followOrder =
            new FollowOrder(
                    attempts, new TellerOfStates(() -> PaymentStanding.Kind.OPEN), announcer);
    final PretendShop pretend = new PretendShop(clock);
    final NoteWebhook noteWebhook = new NoteWebhook(reconciliations, clock);
    final TouchOrder touchOrder = new TouchOrder(touches, missed, jobs, clock);
    final LookAtOrders lookAtOrders =
            new LookAtOrders(
                    new SeeOrder(
                            orders, touches, checkouts, reconciliations, followOrder, announcer),
                    pretend,
                    touches,
                    tally,
                    clock);
    final Reconciler reconciler =
            new Reconciler(
                    new Reconcile(
                            reconciliations, orders, touches, missed, announcer, tally, clock),
                    pretend,
                    tally,
                    clock);

    {
        announcer.tell(OrderTouched.class, touchOrder::touched);
        announcer.tell(WebhookCame.class, noteWebhook::came);
    }

    /** A webhook says that something happened to it. */
    void hears(String order) {
        announcer.announce(new WebhookCame(shop));
        announcer.announce(new OrderTouched(shop, order));
    }

    /** Looks at one order. */
    Optional<Duration> reads(String order) {
        return lookAtOrders.run(LookAtOrders.instance(shop, order));
    }

    /** Looks at all that wait for it. */
    void readsAll() {
        List.copyOf(lookAtOrders.unfinished(10_000)).forEach(lookAtOrders::run);
    }

    /** One look through the shop, and at all that it found. */
    Optional<Duration> polls() {
        Optional<Duration> pause = reconciler.run(shop.toString());
        readsAll();
        return pause;
    }

    Reconciliation reconciliation() {
        return reconciliations.of(shop).orElseThrow();
    }

    List<OrderChanged> changes() {
        return announcer.announced(OrderChanged.class);
    }
}
