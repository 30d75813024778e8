package dev.stripechat.fakeshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopTokenTest {

    private final TinyWorld world = new TinyWorld();
    private final TinyShopper shopper = world.shopper("en");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_first_look_says_which_checkout_it_is_and_nothing_of_a_payment() {
        String token = TinyShopper.attribute("data-shop-token", shopper.opens(""));

        JwtClaims claims = world.verified(token, false);

        assertThat(claims.getClaimValueAsString("checkoutId"))
                .isEqualTo(world.shop.checkoutOf(shopper.url("")));
        assertThat(claims.getClaimNames())
                .containsExactlyInAnyOrder(
                        "iss", "aud", "iat", "exp", "jti", "checkoutId", "salesChannel");
    }

    @Test
    void the_till_says_order_payment_and_amount() throws MalformedClaimException {
        String payment = shopper.takes(Product.NOTEBOOK).takes(Product.PENCILS).pays();

        JwtClaims claims =
                world.verified(
                        TinyShopper.attribute("data-shop-token", shopper.opens("checkout")), false);

        assertThat(claims.getStringClaimValue("paymentIntentId")).isEqualTo(payment);
        assertThat(claims.getStringClaimValue("orderId")).isEqualTo("10001");
        assertThat(claims.getStringClaimValue("currency")).isEqualTo("eur");
        assertThat(claims.getClaimValue("amount", Long.class)).isEqualTo(550 + 250 + 299);
        assertThat(claims.getStringClaimValue("salesChannel")).isEqualTo("storefront");
    }

    @Test
    void a_page_that_stays_open_gets_a_fresh_one() throws MalformedClaimException {
        JwtClaims first = world.verified(shopper.opens("token").body(), false);
        JwtClaims second = world.verified(shopper.opens("token").body(), false);

        assertThat(second.getJwtId()).isNotEqualTo(first.getJwtId());
        assertThat(second.getClaimValueAsString("checkoutId"))
                .isEqualTo(first.getClaimValueAsString("checkoutId"));
    }

    @Test
    void a_token_is_never_taken_for_a_signed_cart() {
        String token = shopper.opens("token").body();

        assertThat(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
                .asString()
                .doesNotContain("typ");
    }

    @Test
    void without_tokens_the_page_shows_the_client_secret_instead() {
        world.shop.signsTokens(false);
        String payment = shopper.takes(Product.THREAD).pays();

        HttpResponse<String> page = shopper.opens("checkout");

        assertThat(page.body())
                .contains("data-shop=\"" + TinyWorld.SHOP)
                .doesNotContain("data-shop-token");
        assertThat(page.body())
                .contains("src=\"/shop.js\" data-secret=\"" + payment + "_secret_x\"");
        assertThat(shopper.opens("token").body()).isEmpty();
    }
}
