package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.InMemoryCartProofs;
import dev.stripechat.shop.InMemoryCheckouts;
import dev.stripechat.shop.InMemoryTokenKeys;
import dev.stripechat.shop.SaveCheckout;
import dev.stripechat.shop.TokenSigner;
import dev.stripechat.shop.signed.PluginTokens;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.world.Shopware;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A shop vouches for a cart, and the page that it is for shows the word that only it knows. */
class TakeCartTest {

    private static final String WORD = "0f".repeat(32);
    private static final String CART_TOKEN = "kJ3xQ8aPz7RtWm5Vn2Yc4Bd6Fg9Hs1Lu";
    private static final String CHECKOUT = "cart-" + new OpaqueToken(CART_TOKEN).hash();
    private static final String CHANNEL = "98432def39fc4624b33213a56b8c944d";
    private static final String CUSTOMER = "d20e4d60e35e4afdb795c767eee08fec";
    private static final String GIVEN = "{\"nonce\":\"" + WORD + "\"}";
    private static final String LINE =
            "{\"type\":\"product\",\"label\":\"Note\\u0007book\",\"quantity\":2,\"price\":{\"totalPrice\":39.8}}";

    private final Registering server = new Registering();
    private final Shopware shop = server.installs(new Shopware());
    private final InMemoryCartProofs proofs = new InMemoryCartProofs();
    private final InMemoryCheckouts checkouts = new InMemoryCheckouts();

    @Test
    void the_cart_of_a_page_is_known_under_a_name_that_opens_nothing() {
        vouches(GIVEN, "47.805", LINE);

        Checkout kept = checkouts.named(server.tenant, CHECKOUT).orElseThrow();

        assertThat(kept.cart().total()).isEqualTo(new Money(4781, "eur"));
        assertThat(kept.cart().items())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.name()).isEqualTo("Note book");
                            assertThat(line.quantity()).isEqualTo(2);
                            assertThat(line.amount()).isEqualTo(3980);
                        });
        assertThat(kept.id()).doesNotContain(CART_TOKEN);
    }

    @Test
    void the_page_gets_a_token_for_that_cart_once() {
        vouches(GIVEN, "47.8", LINE);

        JsonObject claims = claims(exchanged(WORD, shop.url));

        assertThat(claims.getString("checkoutId")).isEqualTo(CHECKOUT);
        assertThat(claims.getString("iss")).isEqualTo(server.tenant.toString());
        assertThat(claims.getString("salesChannel")).isEqualTo(CHANNEL);
        assertThat(claims.getString("customerId")).isEqualTo(CUSTOMER);
        assertRefused(WORD, shop.url);
    }

    @Test
    void a_word_that_no_shop_has_handed_over_is_worth_nothing() {
        vouches(GIVEN, "47.8", LINE);

        assertRefused("1f".repeat(32), shop.url);
    }

    @Test
    void a_page_of_another_shop_gets_nothing_and_uses_nothing_up() {
        vouches(GIVEN, "47.8", LINE);

        assertRefused(WORD, "https://other.example");

        assertThat(exchanged(WORD, shop.url).compact()).isNotEmpty();
    }

    @Test
    void after_ten_minutes_it_is_too_late() {
        vouches(GIVEN, "47.8", LINE);

        server.clock.pass(Duration.ofMinutes(10));

        assertRefused(WORD, shop.url);
    }

    @Test
    void a_shop_that_has_switched_us_off_meanwhile_is_not_at_work() {
        vouches(GIVEN, "47.8", LINE);
        server.tells(shop, "app.deactivated", "[]", "e1");
        server.deals();

        assertRefused(WORD, shop.url);
    }

    @Test
    void some_versions_hand_the_word_over_in_a_box() {
        vouches("{\"custom\":" + GIVEN + "}", "47.8", LINE);

        assertThat(claims(exchanged(WORD, shop.url)).getString("checkoutId")).isEqualTo(CHECKOUT);
    }

    @Test
    void without_a_word_nothing_is_kept() {
        vouches("[]", "47.8", LINE);
        vouches("{\"nonce\":\"short\"}", "47.8", LINE);
        vouches("{\"nonce\":7}", "47.8", LINE);

        assertNothingIsKept();
    }

    @Test
    void of_a_copy_of_the_shop_nothing_is_kept() {
        shop.url = "https://copy.example";

        vouches(GIVEN, "47.8", LINE);

        assertNothingIsKept();
    }

    @Test
    void a_cart_beyond_all_measure_is_not_shown_and_the_page_is_proved_all_the_same() {
        vouches(GIVEN, "1e12", LINE);

        assertThat(checkouts.named(server.tenant, CHECKOUT)).isEmpty();
        assertThat(exchanged(WORD, shop.url).compact()).isNotEmpty();
    }

    @Test
    void what_nobody_has_signed_is_refused() {
        byte[] body = body(GIVEN, "47.8", LINE);

        assertThatThrownBy(() -> taking().by(body, Optional.of(Shopware.signed("another", body))))
                .isInstanceOf(ProtocolRefused.class);
        assertNothingIsKept();
    }

    private void assertNothingIsKept() {
        assertThat(proofs.isEmpty()).isTrue();
        assertThat(checkouts.named(server.tenant, CHECKOUT)).isEmpty();
    }

    private void assertRefused(String word, String origin) {
        assertThatThrownBy(() -> exchanged(word, origin))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("unknown_nonce"));
    }

    private void vouches(String data, String total, String lines) {
        byte[] body = body(data, total, lines);
        assertThat(taking().by(body, shop.signs(body)).value()).isEqualTo(shop.secret);
    }

    private TakeCart taking() {
        SaveCheckout saving =
                new SaveCheckout(
                        nothing -> {
                            throw new UnsupportedOperationException();
                        },
                        checkouts,
                        server.announcer);
        return new TakeCart(server.proveCaller, saving, proofs, server.clock);
    }

    private TokenSigner.Signed exchanged(String word, String origin) {
        PluginTokens tokens =
                new PluginTokens(
                        new InMemoryTokenKeys(),
                        new PublicUrl("https://chat.example"),
                        AnInstallation.BOX,
                        server.clock);
        return new ExchangeNonce(
                        proofs,
                        server.shops,
                        new FindStanding(server.standings),
                        tokens,
                        server.clock)
                .by(word, origin);
    }

    private static JsonObject claims(TokenSigner.Signed token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.compact().split("\\.")[1]);
        return Json.createReader(new StringReader(new String(claims, StandardCharsets.UTF_8)))
                .readObject();
    }

    private byte[] body(String data, String total, String lines) {
        return """
               {"source":{"url":"%s","shopId":"%s","appVersion":"1.0.0"},
                "salesChannelContext":{"token":"%s","salesChannel":{"id":"%s"},
                    "currency":{"isoCode":"EUR"},"customer":{"id":"%s"}},
                "cart":{"token":"%s","price":{"totalPrice":%s},"lineItems":[%s]},
                "data":%s}
               """
                .formatted(
                        shop.url,
                        shop.id,
                        CART_TOKEN,
                        CHANNEL,
                        CUSTOMER,
                        CART_TOKEN,
                        total,
                        lines,
                        data)
                .getBytes(StandardCharsets.UTF_8);
    }
}
