package dev.stripechat.fakeshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnPageTest {

    private final TinyWorld world = new TinyWorld();
    private final TinyShopper shopper = world.shopper("en");

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "succeeded, thanks, ''",
        "requires_capture, thanks, ''",
        "processing, processing, return",
        "requires_payment_method, failed, failed",
        "requires_action, failed, failed",
        "requires_confirmation, failed, failed",
        "canceled, failed, failed"
    })
    void the_page_says_what_stripe_says(String status, String said, String wayOn) {
        String payment = shopper.takes(Product.NOTEBOOK).pays();
        world.stripe.stands(payment, status);

        HttpResponse<String> page = back(payment, "succeeded");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(TinyShopper.attribute("data-state", page)).isEqualTo(said);
        assertThat(page.body()).contains("class=\"go\" href=\"" + path(shopper.url(wayOn)));
    }

    @Test
    void the_address_alone_convinces_nobody() {
        String payment = shopper.takes(Product.NOTEBOOK).pays();
        TinyShopper other = world.shopper("en");
        String paid = other.takes(Product.NOTEBOOK).pays();
        world.stripe.stands(paid, "succeeded");

        assertThat(TinyShopper.attribute("data-state", back(payment, "succeeded")))
                .isEqualTo("failed");
        assertThat(TinyShopper.attribute("data-state", back(paid, "succeeded")))
                .isEqualTo("failed");
    }

    @Test
    void who_has_ordered_nothing_comes_to_the_cart() {
        assertThat(shopper.opens("return").uri().getPath()).endsWith("/cart");
    }

    @Test
    void a_page_that_waits_looks_again_until_there_is_news() {
        String payment = shopper.takes(Product.NOTEBOOK).pays();
        world.stripe.stands(payment, "processing");

        assertThat(back(payment, "pending").body()).contains("src=\"/waiting.js\"");
        assertThat(shopper.opens("standing").body()).contains("wait");
        world.stripe.stands(payment, "succeeded");

        assertThat(shopper.opens("standing").body()).contains("reload");
        assertThat(back(payment, "succeeded").body()).doesNotContain("waiting.js");
    }

    @Test
    void the_failed_payment_page_keeps_the_order_and_its_payment_intent() {
        String payment = shopper.takes(Product.NOTEBOOK).takes(Product.PENCILS).pays();

        String page = shopper.opens("failed").body();

        assertThat(page)
                .contains("The payment did not go through.")
                .contains("data-secret=\"" + payment + "_secret_x\"")
                .contains("Order 10001", "€10.99");
    }

    @Test
    void the_shop_never_says_why() {
        shopper.takes(Product.NOTEBOOK).pays();

        assertThat(TinyShopper.attribute("data-failed", shopper.opens("checkout")))
                .isEqualTo("Payment failed");
        assertThat(TinyShopper.attribute("data-failed", shopper.speaks("de").opens("checkout")))
                .isEqualTo("Zahlung fehlgeschlagen");
    }

    private HttpResponse<String> back(String payment, String redirectStatus) {
        return shopper.opens(
                "return?payment_intent=%1$s&payment_intent_client_secret=%1$s_secret_x&redirect_status=%2$s"
                        .formatted(payment, redirectStatus));
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
