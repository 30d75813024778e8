package dev.stripechat.fakeshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostedPageTest {

    private final TinyWorld world = new TinyWorld();
    private final TinyShopper shopper = world.shopper("en");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_till_leads_to_the_payment_page_with_a_signed_order() {
        shopper.takes(Product.NOTEBOOK).pays();

        HttpResponse<String> page = shopper.opens("hosted");

        assertThat(page.uri()).hasToString(world.chat.url() + "/pay/x");
        TinyChat.Letter letter = world.chat.hears("POST");
        assertThat(letter.line()).isEqualTo("POST /api/v1/payment-attempts");
        assertThat(letter.type()).isEqualTo("application/jose");
        JwtClaims claims = world.verified(letter.body(), "payment-attempt+jwt");
        assertThat(claims.getClaimsMap())
                .containsEntry("checkoutId", world.shop.checkoutOf(shopper.url("")))
                .containsEntry("amount", 849L)
                .containsEntry("currency", "eur")
                .containsEntry("orderId", "10001")
                .containsEntry("language", "en")
                .containsKey("look")
                .containsEntry(
                        "returnUrls",
                        Map.of("success", shopper.url("paid"), "cancel", shopper.url("checkout")));
    }

    @Test
    void who_comes_back_is_thanked_only_when_stripe_says_so() {
        shopper.takes(Product.NOTEBOOK).pays();
        assertThat(shopper.opens("paid").body()).contains("data-state=\"failed\"");

        world.stripe.isPaidElsewhere("10001", 849);

        assertThat(shopper.opens("paid").body()).contains("data-state=\"thanks\"");
        assertThat(shopper.opens("checkout").body()).contains("data-state=\"thanks\"");
    }

    @Test
    void a_chat_that_is_away_costs_no_order() {
        shopper.takes(Product.NOTEBOOK).pays();
        world.chat.refuses(503, 503, 503);

        assertThat(shopper.opens("hosted").body()).contains("data-state=\"unavailable\"");
        assertThat(shopper.opens("checkout").body()).contains("id=\"card\"");
    }
}
