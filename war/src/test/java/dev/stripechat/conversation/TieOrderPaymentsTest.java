package dev.stripechat.conversation;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.APayment;
import dev.stripechat.settings.Mode;
import dev.stripechat.shop.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments of another plugin come to the conversation of the order's customer, whoever tells first, and to nobody else's. */
class TieOrderPaymentsTest extends Companion {

    @ParameterizedTest
    @ValueSource(strings = {"EOC", "ECO", "OEC", "OCE", "CEO", "COE"})
    void event_order_and_chat_come_in_any_order(String arrivals) {
        arrivals.chars().forEach(what -> arrives((char) what, NAMED));

        assertThat(links()).containsExactly(LinkedPayment.Proof.ORDER);
        arrivals.chars().forEach(what -> arrives((char) what, NAMED));
        assertThat(links()).hasSize(1);
        assertThat(shop.audit().of(shop.id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EFC", "ECF", "FEC", "FCE", "CEF", "CFE"})
    void so_they_do_when_only_the_field_of_the_plugin_tells(String arrivals) {
        arrivals.chars().forEach(what -> arrives((char) what, Map.of()));

        assertThat(links()).containsExactly(LinkedPayment.Proof.ORDER);
    }

    @Test
    void the_chat_at_the_cart_goes_on_with_the_payment_of_the_order() {
        comesTo("cart", Optional.of(CUSTOMER));
        shop.hears(chat, "Hello");
        arrives('O', NAMED);
        arrives('E', NAMED);

        assertThat(links()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-2", ""})
    void who_is_not_known_to_be_the_customer_learns_nothing(String somebody) {
        comesTo(ORDER, Optional.of(somebody).filter(name -> !name.isEmpty()));
        arrives('O', NAMED);
        arrives('E', NAMED);

        assertThat(links()).isEmpty();
    }

    @Test
    void
            orders_are_searched_for_when_checkout_or_customer_are_new_and_after_the_shopper_was_answered() {
        places(anOrder().paid(TRANSACTION, "open"));
        shows(payment, NAMED, COST);
        shop.jobs().allDone();

        comesTo("cart", Optional.empty());
        assertThat(searches()).isOne();
        comesTo("cart", Optional.of(CUSTOMER));
        assertThat(searches()).isOne();
        comesTo("cart", Optional.of(CUSTOMER));
        assertThat(searches()).isZero();
        comesTo(ORDER, Optional.of(CUSTOMER));

        assertThat(shop.jobs().ordered(TieOrders.NAME)).isEmpty();
        works();
        assertThat(links()).hasSize(1);
    }

    private int searches() {
        int searches = shop.jobs().ordered(TieChats.NAME).size();
        shop.jobs().allDone();
        return searches;
    }

    @Test
    void a_chat_of_long_ago_is_about_something_else() {
        comesTo("cart", Optional.of(CUSTOMER));
        shop.clock().pass(Duration.ofHours(2));
        arrives('O', NAMED);
        arrives('E', NAMED);

        assertThat(links()).isEmpty();
    }

    @Test
    void retries_overwrite_there_and_stay_here() {
        comesTo(ORDER, Optional.of(CUSTOMER));
        PaymentIntentId second = Some.payment();
        arrives('E', Map.of());
        arrives('F', Map.of());
        places(
                anOrder()
                        .paidBy(TRANSACTION, "open", second.value())
                        .seen(Instant.parse("2026-03-02T12:10:00Z")));
        shows(second, Map.of(), COST);
        works();

        assertThat(links()).hasSize(2);
    }

    @Test
    void test_money_is_told_to_nobody_where_real_money_is_taken() {
        connections.keep(APayment.connection(shop.id(), "acct_1Live000000", Mode.LIVE));

        "COE".chars().forEach(what -> arrives((char) what, NAMED));

        assertThat(links()).isEmpty();
    }

    @Test
    void what_stripe_has_not_told_of_is_not_tied() {
        arrives('C', NAMED);
        arrives('F', NAMED);

        assertThat(links()).isEmpty();
    }

    @Test
    void our_own_payments_are_none_of_another_plugin() {
        arrives('C', NAMED);
        arrives('O', NAMED);
        shows(payment, Map.of("order_id", ORDER, "stripe_chat_attempt", "a"), COST);
        works();

        assertThat(links()).isEmpty();
    }

    @Test
    void an_order_of_another_shop_is_another_one() {
        arrives('C', NAMED);
        orders.keep(
                new Order(Some.shop(), anOrder().called(ORDER).paid(TRANSACTION, "open").seen()));
        arrives('E', NAMED);

        assertThat(links()).isEmpty();
    }
}
