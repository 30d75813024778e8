package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.NOON;
import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of orders keeps, and of what is to be looked at. */
public interface OrdersContract extends Together {

    /** What somebody may put in the place of an id to see more than his own. */
    List<String> STRANGE =
            List.of(
                    "",
                    "%",
                    "*",
                    "' or '1'='1",
                    "order-1' --",
                    "{\"$ne\":null}",
                    "order-1\0",
                    "ORDER-1");

    OrderStores orderStores();

    Shops shops();

    @Test
    default void an_order_is_found_by_its_shop_with_all_that_was_seen() {
        ShopId shop = ordering();
        keeps(
                shop,
                anOrder()
                        .called("order-1")
                        .paid("t-1", "failed")
                        .paidBy("t-2", "paid", "pi_0123456789")
                        .sent("d-1", "shipped", "JD1", "JD2"));

        Order found = stored(shop, "order-1");

        assertThat(found.facts().number()).isEqualTo("10001");
        assertThat(found.facts().total()).isEqualTo(new Money(4780, "eur"));
        assertThat(found.facts().customerId()).contains("customer-1");
        assertThat(found.facts().language()).contains("de-DE");
        assertThat(found.facts().transactions())
                .extracting(OrderTransaction::said)
                .containsExactly(
                        "t-1|failed|payment_invoice||" + found.facts().total(),
                        "t-2|paid|payment_stripe|pi_0123456789|" + found.facts().total());
        assertThat(found.facts().deliveries().get(0).trackingCodes()).containsExactly("JD1", "JD2");
        assertThat(found.changedAt()).isEqualTo(NOON);
        assertThat(found.lookedAt()).isEqualTo(NOON);
    }

    @Test
    default void another_look_takes_the_place_of_all_but_the_payments_that_once_were() {
        ShopId shop = ordering();
        keeps(
                shop,
                anOrder()
                        .called("order-1")
                        .paidBy("t-1", "failed", "pi_first00000")
                        .sent("d-1", "open"));

        AnOrder later =
                anOrder()
                        .called("order-1")
                        .paidBy("t-2", "open", "pi_third00000")
                        .paidBy("t-1", "paid", "pi_second0000");
        SeenOrder seen = later.changed(NOON.plusSeconds(1)).seen(NOON.plusSeconds(2)).seen();
        inOne(() -> orders().held(shop, "order-1").orElseThrow().follow(seen));

        Order found = stored(shop, "order-1");
        assertThat(found.facts().transactions())
                .extracting(OrderTransaction::id)
                .containsExactly("t-2", "t-1");
        assertThat(found.facts().deliveries()).isEmpty();
        assertThat(found.payments())
                .extracting(payment -> payment.paymentIntent().value())
                .containsExactlyInAnyOrder("pi_first00000", "pi_second0000", "pi_third00000");
    }

    @Test
    default void an_order_is_forgotten_with_its_parts() {
        ShopId shop = ordering();
        keeps(shop, anOrder().called("order-1").paidBy("t-1", "paid", "pi_0123456789"));

        inOne(() -> orders().forget(orders().held(shop, "order-1").orElseThrow()));

        assertThat(fromOne(() -> orders().named(shop, "order-1"))).isEmpty();
        keeps(shop, anOrder().called("order-1"));
        assertThat(stored(shop, "order-1").payments()).isEmpty();
    }

    @Test
    default void nobody_sees_an_order_of_another_shop_whatever_is_asked_for() {
        ShopId mine = ordering();
        ShopId other = ordering();
        keeps(other, anOrder().called("order-1").numbered("CANARY"));
        inOne(
                () -> {
                    touches().touch(other, "order-1", NOON);
                    missed().keep(aMiss(other, "order-1", NOON));
                });

        for (String id : STRANGE) {
            if (id.indexOf('\0') < 0) {
                assertThat(fromOne(() -> orders().named(mine, id))).isEmpty();
                assertThat(fromOne(() -> touches().open(mine, id))).isEmpty();
            }
        }

        assertThat(fromOne(() -> orders().named(mine, "order-1"))).isEmpty();
        assertThat(fromOne(() -> orders().held(mine, "order-1"))).isEmpty();
        assertThat(fromOne(() -> touches().open(mine, "order-1"))).isEmpty();
        assertThat(all(mine)).isEmpty();
        assertThat(fromOne(() -> missed().count(mine, Instant.EPOCH, NOON.plusSeconds(1))))
                .isZero();
    }

    @Test
    default void several_touches_are_one_look_and_the_latest_counts() {
        ShopId shop = ordering();
        inOne(
                () -> {
                    touches().touch(shop, "order-1", NOON.plusSeconds(2));
                    touches().touch(shop, "order-1", NOON);
                });

        inOne(() -> touches().done(shop, "order-1", NOON.plusSeconds(1)));
        assertThat(fromOne(() -> touches().open(shop, "order-1"))).contains(NOON.plusSeconds(2));
        assertThat(fromOne(() -> touches().left(10_000)))
                .contains(new OrderTouches.Touched(shop, "order-1"));

        inOne(() -> touches().done(shop, "order-1", NOON.plusSeconds(2)));
        assertThat(fromOne(() -> touches().open(shop, "order-1"))).isEmpty();
        assertThat(fromOne(() -> touches().left(10_000)))
                .doesNotContain(new OrderTouches.Touched(shop, "order-1"));
    }

    @Test
    default void what_was_missed_is_shown_the_newest_first_until_it_was_told_after_all() {
        ShopId shop = ordering();
        inOne(
                () -> {
                    missed().keep(aMiss(shop, "order-1", NOON));
                    missed().keep(aMiss(shop, "order-1", NOON));
                    missed().keep(aMiss(shop, "order-2", NOON.plusSeconds(1)));
                    missed().keep(aMiss(shop, "order-2", NOON.plusSeconds(9)));
                });

        assertThat(all(shop))
                .extracting(MissedOrders.Missed::orderId)
                .containsExactly("order-2", "order-2", "order-1");
        assertThat(all(shop).get(2)).isEqualTo(aMiss(shop, "order-1", NOON));
        assertThat(fromOne(() -> missed().count(shop, NOON, NOON.plusSeconds(9)))).isEqualTo(2);

        inOne(() -> missed().told(shop, "order-2", NOON.plusSeconds(2)));
        assertThat(all(shop)).hasSize(2);
    }

    @Test
    default void how_far_a_shop_was_looked_through_is_kept() {
        ShopId shop = ordering();
        Reconciliation.Step step =
                fromOne(
                        () -> {
                            Reconciliation fresh = new Reconciliation(shop);
                            reconciliations().keep(fresh);
                            return fresh.step(NOON);
                        });

        inOne(
                () ->
                        reconciliations()
                                .held(shop)
                                .orElseThrow()
                                .took(page(Optional.of(2L), NOON.minusSeconds(5)), NOON));

        Reconciliation found = fromOne(() -> reconciliations().of(shop).orElseThrow());
        assertThat(found.awaits(new Reconciliation.Step(step.since(), Optional.of(2L)))).isTrue();
        assertThat(found.watermark()).isEmpty();
        inOne(
                () ->
                        reconciliations()
                                .held(shop)
                                .orElseThrow()
                                .took(page(Optional.empty(), NOON.minusSeconds(9)), NOON));
        assertThat(fromOne(() -> reconciliations().of(shop).orElseThrow()).watermark())
                .contains(NOON.minusSeconds(5));
        assertThat(fromOne(() -> reconciliations().of(Some.shop()))).isEmpty();
    }

    private Orders orders() {
        return orderStores().orders();
    }

    private OrderTouches touches() {
        return orderStores().touches();
    }

    private MissedOrders missed() {
        return orderStores().missed();
    }

    private Reconciliations reconciliations() {
        return orderStores().reconciliations();
    }

    private static ShopReader.Page page(Optional<Long> next, Instant changed) {
        return new ShopReader.Page(
                List.of(anOrder().changed(changed).seen()), next, Optional.of(NOON));
    }

    private List<MissedOrders.Missed> all(ShopId shop) {
        return fromOne(() -> missed().between(shop, Instant.EPOCH, NOON.plusSeconds(60), 20));
    }

    private static MissedOrders.Missed aMiss(ShopId shop, String order, Instant at) {
        return new MissedOrders.Missed(shop, order, "10001", "placed", NOON, at);
    }

    private ShopId ordering() {
        ShopId id = Some.shop();
        inOne(() -> shops().keep(new Shop(id, "Paper & Pens", Language.EN)));
        return id;
    }

    private void keeps(ShopId shop, AnOrder shown) {
        inOne(() -> orders().keep(new Order(shop, shown.seen())));
    }

    private Order stored(ShopId shop, String id) {
        return fromOne(() -> orders().named(shop, id).orElseThrow());
    }
}
