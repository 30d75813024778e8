package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.Fault;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order is paid on our page: once, whatever tabs, buttons and shops do. */
@Tag("story")
class PaymentPageTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final PayingShop world = PayingShop.open();
    private final Order order = world.order();

    @AfterEach
    void stripe_is_well_again() {
        world.fake.faults().none();
    }

    @Test
    void double_click_and_two_tabs_open_one_payment() {
        PaymentLink first = order.opens();
        PaymentLink second = order.opens();

        List<String> secrets =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> (i % 2 == 0 ? first : second).pays().expect(200))
                        .map(ready -> ready.text("clientSecret"))
                        .distinct()
                        .toList();

        assertThat(secrets).hasSize(1);
        assertThat(first.attempt()).isEqualTo(second.attempt());
        assertThat(madeFor(order)).isOne();
        assertThat(stripesMetadata(first.intent()))
                .containsEntry("order_id", order.id())
                .containsEntry("stripe_chat_attempt", first.attempt())
                .containsOnlyKeys(
                        "order_id", "stripe_chat_attempt", "stripe_chat_id", "stripe_chat_shop");
    }

    @Test
    void an_answer_that_is_lost_leaves_one_payment() {
        PaymentLink link = order.opens();
        world.notesAreWritten();
        world.fake.faults().next(10, "/v1/payment_intents", Fault.answerLost());
        link.pays().expect(503);
        world.fake.faults().none();

        link.pays().expect(200);

        assertThat(madeFor(order)).isOne();
    }

    @Test
    void amounts_are_those_of_the_shop_in_currencies_of_no_and_three_decimals() {
        assertThat(ready(order.costing(4780, "jpy"))).isEqualTo("4780 jpy");
        assertThat(ready(world.order().costing(12340, "kwd"))).isEqualTo("12340 kwd");
        assertThat(world.order().costing(12345, "kwd").asks().expect(400).text("code"))
                .isEqualTo("bad_amount");
    }

    @Test
    void an_order_that_changes_changes_its_payment() {
        PaymentLink link = order.opens();
        String intent = link.intent();
        PaymentLink dearer = order.costing(5990, "eur").opens();

        assertThat(dearer.intent()).isEqualTo(intent);
        assertThat(dearer.pays().json().get("amount").getAsLong()).isEqualTo(5990);
        assertThat(now(intent).get("amount").getAsLong()).isEqualTo(5990);
        String other = order.costing(6200, "chf").opens().intent();
        assertThat(other).isNotEqualTo(intent);
        assertThat(now(intent).get("status").getAsString()).isEqualTo("canceled");
        assertThat(now(other).get("currency").getAsString()).isEqualTo("chf");
    }

    @Test
    void while_the_bank_asks_a_changed_order_gets_a_new_payment() {
        String intent = order.opens().intent();
        world.stripe.payments().nextAsksTheBank();
        world.stripe.payments().confirms(intent, "pm_card_visa");

        String other = order.costing(5990, "eur").opens().intent();

        assertThat(other).isNotEqualTo(intent);
        assertThat(now(intent).get("status").getAsString()).isEqualTo("canceled");
    }

    @Test
    void another_try_to_pay_the_same_order_closes_the_first_one() {
        PaymentLink first = order.tried("t-1").opens();
        String intent = first.intent();
        PaymentLink second = order.tried("t-2").opens();

        String other = second.intent();

        assertThat(second.attempt()).isNotEqualTo(first.attempt());
        assertThat(now(intent).get("status").getAsString()).isEqualTo("canceled");
        world.stripe.payments().confirms(other, "pm_card_visa");
        assertThat(first.pays().expect(409).text("code")).isEqualTo("already_paid");
        awaitState(first, "paid");
        awaitState(second, "paid");
    }

    @Test
    void while_money_is_on_its_way_nobody_pays_again_and_it_settles_at_last() {
        PaymentLink first = order.tried("t-1").opens();
        first.joins().expect(201);
        String intent = first.intent();
        world.stripe.payments().nextStaysInProcessing();
        world.stripe.payments().confirms(intent, "pm_card_visa");

        assertThat(first.pays().expect(409).text("code")).isEqualTo("processing");
        PaymentLink second = order.tried("t-2").opens();
        assertThat(second.pays().expect(409).text("code")).isEqualTo("processing");
        awaitState(second, "processing");
        world.stripe.payments().arrives(intent);

        awaitState(first, "paid");
        assertThat(second.pays().expect(409).text("code")).isEqualTo("already_paid");
        assertThat(world.told(first)).containsExactly("processing", "succeeded");
    }

    @Test
    void a_decline_is_told_in_the_chat_of_the_page_and_the_form_opens_again() {
        PaymentLink link = order.opens();
        String intent = link.intent();
        world.stripe.payments().confirms(intent, "pm_card_chargeDeclinedInsufficientFunds");

        Eventually.within(
                SOON,
                () -> "told: " + world.told(link),
                () -> world.told(link).equals(List.of("declined")));

        JsonObject page = link.shows().json();
        assertThat(page.get("state").getAsString()).isEqualTo("open");
        assertThat(page.getAsJsonObject("payment").get("state").getAsString())
                .isEqualTo("declined");
        assertThat(link.intent()).isEqualTo(intent);
    }

    @Test
    void an_order_that_is_gone_is_paid_by_nobody() {
        PaymentLink link = order.opens();
        String intent = link.intent();

        order.isGone().expect(204);

        assertThat(link.pays().expect(409).text("code")).isEqualTo("order_gone");
        assertThat(link.state()).isEqualTo("canceled");
        Eventually.within(
                SOON,
                () -> "still " + now(intent).get("status"),
                () -> now(intent).get("status").getAsString().equals("canceled"));
        assertThat(world.order().isGone().status()).isEqualTo(204);
    }

    @Test
    void the_chat_is_deleted_by_its_first_browser_alone_and_the_order_is_paid_all_the_same() {
        PaymentLink link = order.opens();
        String intent = link.intent();
        PageBrowser first = world.browser(link);
        first.says("My secret is plover-7");
        PageBrowser late = world.browser(link);

        assertThat(late.erases().expect(409).text("code")).isEqualTo("joined_late");
        first.erases().expect(204);

        assertThat(first.erases().status()).isEqualTo(401);
        assertThat(late.erases().status()).isEqualTo(401);
        assertThat(link.intent()).isEqualTo(intent);
        world.stripe.payments().confirms(intent, "pm_card_visa");
        awaitState(link, "paid");
        assertThat(world.said(link)).isNotEmpty().noneMatch(text -> text.contains("plover-7"));
        assertThat(world.browser(link).conversation()).isNotEqualTo(first.conversation());
        assertThat(paidBy(intent)).containsExactly(order.id());
    }

    @Test
    void a_link_that_is_opened_without_end_waits_and_others_do_not() {
        PaymentLink link = order.opens();

        List<Call.Answer> answers = IntStream.range(0, 30).mapToObj(i -> link.pays()).toList();

        assertThat(answers).extracting(Call.Answer::status).contains(200, 429);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .allSatisfy(
                        refused -> {
                            assertThat(refused.text("code")).isEqualTo("too_many");
                            assertThat(refused.headers()).containsKey("retry-after");
                        });
        assertThat(world.order().opens().pays().status()).isEqualTo(200);
    }

    private List<String> paidBy(String intent) {
        return world.server
                .database()
                .column(
                        "select order_id from paymentpage_payment where payment_intent = '"
                                + intent
                                + "'");
    }

    private static String ready(Order wanted) {
        JsonObject ready = wanted.opens().pays().expect(200).json();
        return ready.get("amount").getAsLong() + " " + ready.get("currency").getAsString();
    }

    private long madeFor(Order paid) {
        return world.fake.requests("POST", "/v1/payment_intents").stream()
                .filter(request -> request.path().equals("/v1/payment_intents"))
                .filter(request -> request.toString().contains(paid.id()))
                .map(request -> request.idempotencyKey().orElseThrow())
                .distinct()
                .count();
    }

    private Map<String, String> stripesMetadata(String intent) {
        Map<String, String> pairs = new java.util.TreeMap<>();
        now(intent)
                .getAsJsonObject("metadata")
                .entrySet()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().getAsString()));
        return pairs;
    }

    private JsonObject now(String intent) {
        return world.stripe.payments().now(intent);
    }

    private static void awaitState(PaymentLink link, String state) {
        Eventually.within(SOON, () -> "still " + link.state(), () -> link.state().equals(state));
    }
}
