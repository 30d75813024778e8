package dev.stripechat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept for months and years, orders and what was sent of them, and its end. All of it happened long ago. */
@Contained
class LongKeptTest {

    private static final Instant NOW = Instant.parse("2020-03-02T12:00:00Z");
    private static final Duration YEARS = Duration.ofDays(3_650);

    private final String shop = UUID.randomUUID().toString();

    @Inject private Instance<Housekeeping> rooms;
    @Inject private Rows rows;

    @Deployment
    static WebArchive war() {
        return ContractWar.quiet(LongKeptTest.class, Rows.class);
    }

    @BeforeEach
    void a_shop_sells() {
        rows.run(
                "insert into shop_shop (id, name, language) values ('%s', 'Demo shop', 'en')"
                        .formatted(shop));
    }

    @Test
    void what_nobody_paid_is_closed_after_three_months_and_forgotten_a_month_later() {
        String old = asked(Duration.ofDays(91), "null");
        String young = asked(Duration.ofDays(89), "null");

        tidy(NOW);
        assertThat(withdrawn(old)).isEqualTo("true");
        assertThat(withdrawn(young)).isEqualTo("false");
        assertThat(count("shop_payment_attempt where abandoned and")).isOne();
        tidy(NOW.plus(Duration.ofDays(31)));

        assertThat(count("shop_payment_attempt where id = '" + old + "' and")).isZero();
        assertThat(withdrawn(young)).isEqualTo("true");
    }

    @Test
    void that_a_cart_was_vouched_for_is_forgotten_after_ten_minutes() {
        String row = "insert into shop_cart_proof values ('%s', '%s', 'c', 'c', '', '%s', null)";
        rows.run(row.formatted("a".repeat(64), shop, ago(Duration.ofMinutes(9))));
        rows.run(row.formatted("b".repeat(64), shop, ago(Duration.ofMinutes(11))));

        tidy(NOW);

        assertThat(count("shop_cart_proof")).isOne();
    }

    @Test
    void while_a_link_is_remembered_its_attempt_is_kept() {
        String attempt = asked(Duration.ofDays(400), "null");
        rows.run(
                "insert into shop_payment_link values ('%s', '%s', '%s', '%s')"
                        .formatted(Some.word(), shop, attempt, ago(Duration.ofDays(-1))));

        tidy(NOW);

        assertThat(withdrawn(attempt)).isEqualTo("false");
    }

    @Test
    void while_a_payment_is_open_its_attempt_is_kept_so_that_the_shop_hears_of_it() {
        String open = asked(Duration.ofDays(400), "null");
        made("open", open, false, "null");
        String over = asked(Duration.ofDays(400), "null");
        made("over", over, true, "null");
        rows.run(
                "update paymentpage_payment set wanted_at = '%s' where shop_id = '%s'"
                        .formatted(ago(Duration.ofDays(400)), shop));

        tidy(NOW);
        tidy(NOW.plus(Duration.ofDays(31)));
        assertThat(withdrawn(open)).isEqualTo("true");
        assertThat(count("shop_payment_attempt")).isOne();
        rows.run("update paymentpage_payment set is_over = true where attempt_id = '" + open + "'");
        tidy(NOW.plus(Duration.ofDays(60)));
        assertThat(count("shop_payment_attempt")).isOne();
        tidy(NOW.plus(Duration.ofDays(62)));

        assertThat(count("shop_payment_attempt")).isZero();
    }

    @Test
    void what_has_moved_money_is_kept_for_years_after_the_last_movement() {
        made("old", asked(YEARS.plusDays(400), "null"), true, money(YEARS.plusDays(1)));
        String kept = asked(YEARS.plusDays(400), money(YEARS.plusDays(1)));
        made("kept", kept, true, money(YEARS.minusDays(1)));
        String paid = asked(Duration.ofDays(91), "null");
        made("paid", paid, true, money(Duration.ofDays(90)));

        tidy(NOW);
        tidy(NOW);

        assertThat(withdrawn(kept) + withdrawn(paid)).isEqualTo("falsefalse");
        assertThat(count("shop_payment_attempt where money_at is not null and")).isEqualTo(2);
        assertThat(orders()).isEqualTo("kept, paid");
    }

    @Test
    void a_way_to_pay_that_is_open_is_kept_and_one_that_was_closed_unpaid_is_not() {
        made("closed long ago", true, Duration.ofDays(91));
        made("closed", true, Duration.ofDays(89));
        made("open", false, Duration.ofDays(900));

        tidy(NOW);

        assertThat(orders()).isEqualTo("closed, open");
    }

    @Test
    void a_payment_that_stripe_never_made_goes_after_three_months() {
        made("lost long ago", false, Duration.ofDays(91));
        made("lost", false, Duration.ofDays(89));
        rows.run(
                "update paymentpage_payment set payment_intent = null where shop_id = '"
                        + shop
                        + "'");

        tidy(NOW);

        assertThat(orders()).isEqualTo("lost");
    }

    @Test
    void departures_that_are_over_go_after_a_month_and_no_others() {
        departed("SENT", Duration.ofDays(31));
        departed("SKIPPED", Duration.ofDays(31));
        departed("SENT", Duration.ofDays(29));
        departed("DEAD", Duration.ofDays(89));

        tidy(NOW);

        assertThat(
                        rows.of(
                                "select state from runtime_outbox where shop_id = '%s' order by 1"
                                        .formatted(shop)))
                .containsExactly("DEAD", "SENT");
    }

    @Test
    void what_is_stuck_is_passed_over_after_three_months_so_that_it_has_an_end() {
        departed("DEAD", Duration.ofDays(91));
        departed("UNCERTAIN", Duration.ofDays(91));
        departed("UNCERTAIN", Duration.ofDays(89));

        tidy(NOW);

        assertThat(count("runtime_outbox where state = 'SKIPPED' and settled_at is not null and"))
                .isEqualTo(2);
        assertThat(count("runtime_outbox where state = 'UNCERTAIN' and")).isOne();
    }

    private void tidy(Instant at) {
        rooms.forEach(room -> room.tidy(at, 500));
    }

    private String asked(Duration ago, String money) {
        String id = UUID.randomUUID().toString();
        rows.run(
                "insert into shop_payment_attempt (id, shop_id, payable, checkout_id, order_id, amount, currency, success_url, cancel_url, signed_at, withdrawn, joined, created_at, money_at) values ('%s', '%s', '%s', 'c', 'o', 1, 'eur', 'https://shop.example', 'https://shop.example', '%s', false, false, '%s', %s)"
                        .formatted(id, shop, id, ago(ago), ago(ago), money));
        return id;
    }

    private void made(String order, boolean over, Duration ago) {
        made(order, UUID.randomUUID().toString(), over, "null");
        rows.run(
                "update paymentpage_payment set wanted_at = '%s' where shop_id = '%s' and order_id = '%s'"
                        .formatted(ago(ago), shop, order));
    }

    private void made(String order, String attempt, boolean over, String money) {
        rows.run(
                "insert into paymentpage_payment (shop_id, order_id, number, attempt_id, connection_id, account, mode, conversation_id, amount, currency, tries, payment_intent, is_over, wanted_at, money_at) values ('%s', '%s', 1, '%s', '%s', 'acct_1', 'TEST', '%s', 1, 'eur', 0, '%s', %s, '%s', %s)"
                        .formatted(
                                shop,
                                order,
                                attempt,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                Some.payment(),
                                over,
                                ago(YEARS.plusDays(400)),
                                money));
    }

    private void departed(String state, Duration ago) {
        String at = ago(ago);
        boolean over = state.startsWith("S");
        rows.run(
                "insert into runtime_outbox (id, shop_id, destination, lane, what, payload, idempotency_key, state, attempts, failures, woken, node, cause, created_at, trying_since, settled_at) values ('%s', '%s', 'far', 'l', 'w', '', '%s', '%s', 1, 0, false, '', '', '%s', '%s', %s)"
                        .formatted(
                                UUID.randomUUID(),
                                shop,
                                Some.word(),
                                state,
                                at,
                                at,
                                over ? "'" + at + "'" : "null"));
    }

    private String withdrawn(String attempt) {
        return rows.of("select withdrawn from shop_payment_attempt where id = '" + attempt + "'")
                .get(0);
    }

    private String orders() {
        return String.join(
                ", ",
                rows.of(
                        "select order_id from paymentpage_payment where shop_id = '%s' order by 1"
                                .formatted(shop)));
    }

    private int count(String table) {
        String where = table.contains("where") ? " " : " where ";
        return Integer.parseInt(
                rows.of("select count(*) from " + table + where + "shop_id = '" + shop + "'")
                        .get(0));
    }

    private static String money(Duration ago) {
        return "'" + ago(ago) + "'";
    }

    private static String ago(Duration duration) {
        return NOW.minus(duration).toString();
    }
}
