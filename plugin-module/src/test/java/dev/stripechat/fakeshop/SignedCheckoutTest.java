package dev.stripechat.fakeshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignedCheckoutTest {

    private final TinyWorld world = new TinyWorld();
    private final TinyShopper shopper = world.shopper("en");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_changed_cart_goes_to_the_chat_signed() {
        shopper.wants(Product.NOTEBOOK, 2);

        TinyChat.Letter letter = world.chat.hears();

        String checkout = world.shop.checkoutOf(shopper.url(""));
        assertThat(letter.line()).isEqualTo("PUT /api/v1/checkouts/" + checkout);
        assertThat(letter.type()).isEqualTo("application/jose");
        assertThat(world.verified(letter.body(), true).getClaimValueAsString("checkoutId"))
                .isEqualTo(checkout);
        assertThat(content(letter))
                .isEqualTo(
                        JsonParser.parseString(
                                """
                                {"currency":"eur","total":1399,"shipping":299,"items":
                                [{"name":"“Feldweg” notebook","quantity":2,"amount":1100}]}"""));
    }

    @Test
    void the_order_number_follows_from_the_till() {
        shopper.takes(Product.PENCILS);
        world.chat.hears();

        shopper.pays();

        JsonObject content = content(world.chat.hears());
        assertThat(content.get("orderNumber").getAsString()).isEqualTo("10001");
        assertThat(content.get("phone").getAsString()).isEqualTo("+493023125042");
    }

    @Test
    void a_second_look_at_the_till_tells_nothing_new() {
        shopper.takes(Product.PENCILS).pays();
        lastOf("orderNumber");

        shopper.opens("checkout");
        shopper.wants(Product.PENCILS, 5);

        assertThat(content(world.chat.hears()).get("total").getAsLong()).isEqualTo(5 * 250 + 299);
    }

    @Test
    void of_many_changes_the_last_one_arrives_and_each_letter_has_its_own_second()
            throws MalformedClaimException {
        for (int quantity = 1; quantity <= 5; quantity++) {
            shopper.wants(Product.THREAD, quantity);
        }

        lastOf("\"quantity\":5");

        List<Long> seconds =
                world.shop.signedPuts().stream()
                        .map(put -> world.verified(put.body(), true))
                        .map(SignedCheckoutTest::second)
                        .toList();
        assertThat(seconds).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_chat_server_that_was_away_hears_it_later() {
        world.chat.refuses(503, 429);

        shopper.takes(Product.NOTEBOOK);

        world.chat.hears();
        world.chat.hears();
        assertThat(content(world.chat.hears()).get("total").getAsLong()).isEqualTo(550 + 299);
        assertThat(world.shop.signedPuts()).hasSize(3);
    }

    @Test
    void what_the_chat_refuses_is_not_said_again() {
        world.chat.refuses(400);
        shopper.takes(Product.NOTEBOOK);
        world.chat.hears();

        shopper.takes(Product.PENCILS);
        world.chat.hears();

        assertThat(world.shop.signedPuts()).hasSize(2);
    }

    @Test
    void a_shop_without_backend_integration_sends_no_cart() {
        world.shop.sendsCart(false);
        shopper.takes(Product.NOTEBOOK);

        world.shop.sendsCart(true);
        shopper.takes(Product.PENCILS);

        assertThat(content(world.chat.hears()).get("items").getAsJsonArray()).hasSize(2);
    }

    private TinyChat.Letter lastOf(String word) {
        TinyChat.Letter letter = world.chat.hears();
        return content(letter).toString().contains(word) ? letter : lastOf(word);
    }

    private JsonObject content(TinyChat.Letter letter) {
        JwtClaims claims = world.verified(letter.body(), true);
        return JsonParser.parseString(claims.getRawJson())
                .getAsJsonObject()
                .getAsJsonObject("checkout");
    }

    private static long second(JwtClaims claims) {
        try {
            return claims.getIssuedAt().getValue();
        } catch (MalformedClaimException e) {
            throw new AssertionError(e);
        }
    }
}
