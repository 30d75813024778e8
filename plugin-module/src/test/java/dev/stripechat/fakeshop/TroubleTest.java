package dev.stripechat.fakeshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

    private final TinyWorld world = new TinyWorld();
    private final TinyShopper shopper = world.shopper("de");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void without_the_chat_server_the_shop_sells_as_always() {
        world.chat.close();

        String payment = shopper.takes(Product.NOTEBOOK).pays();
        world.stripe.stands(payment, "succeeded");

        assertThat(TinyShopper.attribute("data-state", shopper.opens("return")))
                .isEqualTo("thanks");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500, 502})
    void without_stripe_the_till_says_so_and_keeps_the_cart(int status) {
        world.stripe.breaks(status);

        saysThatTheTillIsClosed(shopper.takes(Product.NOTEBOOK).opens("checkout"));

        assertThat(shopper.opens("cart").body()).contains("Notizbuch");
    }

    @Test
    void a_stripe_that_does_not_answer_or_answers_nonsense_is_no_riddle() {
        shopper.takes(Product.NOTEBOOK);

        world.stripe.speaksHtml();
        saysThatTheTillIsClosed(shopper.opens("checkout"));

        world.stripe.close();
        saysThatTheTillIsClosed(shopper.opens("checkout"));
    }

    @Test
    void when_stripe_comes_back_the_till_opens() {
        world.stripe.breaks(500);
        shopper.takes(Product.NOTEBOOK).opens("checkout");

        world.stripe.breaks(0);

        assertThat(shopper.opens("checkout").body()).contains("class=\"payment\"");
    }

    @Test
    void the_way_back_without_stripe_warns_of_paying_twice() {
        shopper.takes(Product.NOTEBOOK).pays();
        world.stripe.breaks(500);

        HttpResponse<String> page = shopper.opens("return");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("bitte zahlen Sie nicht noch einmal");
        assertThat(shopper.opens("standing").body()).contains("wait");
    }

    private static void saysThatTheTillIsClosed(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Die Kasse ist gerade geschlossen");
    }
}
