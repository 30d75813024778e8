package dev.stripechat.fakeshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentOfAnOrderTest {

    private static final String CREATE = "POST /v1/payment_intents";

    private final TinyWorld world = new TinyWorld();
    private final TinyShopper shopper = world.shopper("de");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void stripe_is_asked_with_the_shops_own_key_for_the_total_of_the_order() {
        shopper.takes(Product.NOTEBOOK).takes(Product.THREAD).pays();

        TinyStripe.Request asked = world.stripe.requests(CREATE).get(0);

        assertThat(asked.authorization()).isEqualTo("Bearer sk_test_tiny");
        assertThat(asked.form().fields())
                .containsEntry("amount", "1269")
                .containsEntry("currency", "eur")
                .containsEntry("automatic_payment_methods[enabled]", "true")
                .containsEntry("metadata[order_id]", "10001");
        assertThat(asked.idempotencyKey()).isEqualTo(world.shop.checkoutOf(shopper.url("")));
    }

    @Test
    void an_order_has_one_payment_intent_however_often_the_till_is_seen() {
        String first = shopper.takes(Product.NOTEBOOK).pays();

        shopper.opens("checkout");
        shopper.opens("failed");
        String last = shopper.speaks("en").pays();

        assertThat(last).isEqualTo(first);
        assertThat(world.stripe.requests(CREATE)).hasSize(1);
    }

    @Test
    void when_the_answer_got_lost_stripe_is_asked_for_the_very_same_again() {
        world.stripe.breaks(500);
        shopper.takes(Product.NOTEBOOK).opens("checkout");
        world.stripe.breaks(0);

        String payment = shopper.wants(Product.NOTEBOOK, 3).pays();

        List<TinyStripe.Request> asked = world.stripe.requests(CREATE);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).form()).isEqualTo(asked.get(0).form());
        assertThat(asked.get(1).idempotencyKey()).isEqualTo(asked.get(0).idempotencyKey());
        assertThat(world.stripe.amount(payment)).isEqualTo(3 * 550 + 299);
    }

    @Test
    void the_amount_follows_the_cart() {
        String payment = shopper.takes(Product.NOTEBOOK).pays();

        shopper.wants(Product.NOTEBOOK, 2).takes(Product.PENCILS);
        String page = shopper.opens("checkout").body();

        assertThat(world.stripe.amount(payment)).isEqualTo(2 * 550 + 250 + 299);
        assertThat(page).contains("data-total=\"1649\"").contains("16,49\u00a0€");
    }

    @Test
    void stripe_hears_of_a_changed_cart_even_if_nobody_goes_to_the_till_again() {
        String payment = shopper.takes(Product.NOTEBOOK).pays();

        shopper.takes(Product.NOTEBOOK);

        world.stripe.hears("POST /v1/payment_intents/" + payment);
        assertThat(world.stripe.amount(payment)).isEqualTo(2 * 550 + 299);
    }

    @Test
    void an_equal_amount_is_never_written_again_because_writing_wipes_the_error() {
        String payment = shopper.takes(Product.NOTEBOOK).pays();

        shopper.opens("checkout");
        shopper.opens("failed");
        shopper.sends("place", "total=849");

        assertThat(world.stripe.requests("POST /v1/payment_intents/" + payment)).isEmpty();
    }

    @Test
    void the_button_pays_what_the_page_shows_or_nothing() {
        String payment = shopper.takes(Product.NOTEBOOK).pays();

        assertThat(next("849")).isEqualTo("pay");
        shopper.wants(Product.NOTEBOOK, 2);
        assertThat(next("849")).isEqualTo("reload");
        assertThat(next("1399")).isEqualTo("pay");
        world.stripe.stands(payment, "succeeded");
        assertThat(next("1399")).isEqualTo("return");
        world.stripe.breaks(500);
        assertThat(next("1399")).isEqualTo("wait");
    }

    @Test
    void what_is_put_in_after_paying_is_a_new_order() {
        String first = shopper.takes(Product.NOTEBOOK).pays();
        shopper.sends("place", "total=849");
        world.stripe.stands(first, "succeeded");

        String second = shopper.takes(Product.PENCILS).pays();

        assertThat(second).isNotEqualTo(first);
        assertThat(world.stripe.amount(first)).isEqualTo(849);
        assertThat(world.stripe.amount(second)).isEqualTo(549);
        assertThat(shopper.opens("return?payment_intent=" + first).body()).contains("10001");
    }

    @Test
    void a_canceled_payment_intent_is_replaced() {
        String first = shopper.takes(Product.NOTEBOOK).pays();
        world.stripe.stands(first, "canceled");

        String second = shopper.pays();

        assertThat(second).isNotEqualTo(first);
        assertThat(shopper.pays()).isEqualTo(second);
    }

    @Test
    void a_paid_order_has_no_till() {
        String payment = shopper.takes(Product.NOTEBOOK).pays();
        world.stripe.stands(payment, "succeeded");

        assertThat(shopper.opens("checkout").uri().getPath()).endsWith("/return");
        assertThat(shopper.opens("failed").uri().getPath()).endsWith("/return");
    }

    private String next(String total) {
        String answer = shopper.sends("place", "total=" + total).body();
        return answer.replaceAll("\\{\"next\":\"([a-z]+)\"}", "$1");
    }
}
