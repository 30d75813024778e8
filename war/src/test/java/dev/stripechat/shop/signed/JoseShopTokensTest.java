package dev.stripechat.shop.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.InMemoryTokenKeys;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.ShopToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoseShopTokensTest {

    private static final String US = "https://chat.example";

    private final MovableClock clock = MovableClock.atNoon();
    private final ShopKey key = new ShopKey();
    private final Shop shop = shop();
    private final JwtClaims claims = ShopKey.claims(shop.id(), US, clock.instant());
    private final JoseShopTokens tokens =
            new JoseShopTokens(new PublicUrl(US + "/"), new InMemoryTokenKeys(), clock);

    @Test
    void what_the_shop_signed_is_read() {
        PaymentIntentId payment = Some.payment();
        claims.setStringClaim("paymentIntentId", payment.value());
        claims.setClaim("amount", 4990L);
        claims.setStringClaim("currency", "eur");

        ShopToken token = tokens.verified(shop, key.signed(claims));

        assertThat(token.shop()).isEqualTo(shop.id());
        assertThat(token.checkoutId()).isEqualTo("checkout-1");
        assertThat(token.paymentIntent()).contains(payment);
        assertThat(token.amount()).contains(new Money(4990, "eur"));
    }

    @Test
    void payment_and_amount_may_be_missing() {
        ShopToken token = tokens.verified(shop, key.signed(claims));

        assertThat(token.paymentIntent()).isEmpty();
        assertThat(token.amount()).isEmpty();
        assertThat(token.salesChannel()).isEmpty();
        assertThat(token.orderId()).isEmpty();
        assertThat(token.customerId()).isEmpty();
    }

    @Test
    void it_may_tell_sales_channel_order_and_customer() {
        claims.setStringClaim("salesChannel", "storefront de");
        claims.setStringClaim("orderId", "o".repeat(100));
        claims.setStringClaim("customerId", "Kundin 7 – Öl");

        ShopToken token = tokens.verified(shop, key.signed(claims));

        assertThat(token.salesChannel()).contains("storefront de");
        assertThat(token.orderId()).contains("o".repeat(100));
        assertThat(token.customerId()).contains("Kundin 7 – Öl");
    }

    @Test
    void a_token_is_good_until_it_expires_and_half_a_minute_of_skew() {
        String token = key.signed(claims);
        clock.pass(Duration.ofSeconds(629));
        tokens.verified(shop, token);
        clock.pass(Duration.ofSeconds(1));

        assertRefused(token);
    }

    @Test
    void a_token_lives_15_minutes_at_most() {
        claims.setExpirationTime(ShopKey.time(clock.instant().plusSeconds(15 * 60)));
        tokens.verified(shop, key.signed(claims));

        claims.setExpirationTime(ShopKey.time(clock.instant().plusSeconds(17 * 60)));

        assertRefused(key.signed(claims));
    }

    @Test
    void a_token_of_a_long_life_does_not_become_good_by_waiting() {
        claims.setExpirationTime(ShopKey.time(clock.instant().plusSeconds(24 * 3600)));
        String token = key.signed(claims);

        clock.pass(Duration.ofHours(24).minusMinutes(10));

        assertRefused(token);
    }

    @Test
    void a_token_from_the_future_is_refused() {
        Instant later = clock.instant().plusSeconds(300);

        claims.setIssuedAt(ShopKey.time(later));

        assertRefused(key.signed(claims));
    }

    @Test
    void a_token_that_is_not_yet_valid_is_refused() {
        claims.setNotBefore(ShopKey.time(clock.instant().plusSeconds(300)));

        assertRefused(key.signed(claims));
    }

    @Test
    void another_key_is_refused() {
        assertRefused(new ShopKey().signed(claims));
    }

    @Test
    void another_issuer_is_refused() {
        claims.setIssuer(Some.shop().toString());

        assertRefused(key.signed(claims));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example",
                "https://chat.example/",
                "http://chat.example",
                "https://chat.example.evil.example",
                ""
            })
    void another_audience_is_refused(String audience) {
        claims.setAudience(audience);

        assertRefused(key.signed(claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "iat", "jti", "checkoutId"})
    void a_claim_that_is_missing_is_refused(String claim) {
        claims.unsetClaim(claim);

        assertRefused(key.signed(claims));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"checkoutId\":7",
                "\"checkoutId\":null",
                "\"paymentIntentId\":\"pi_short\"",
                "\"paymentIntentId\":7",
                "\"amount\":\"4990\",\"currency\":\"eur\"",
                "\"amount\":4990,\"currency\":\"EURO\"",
                "\"exp\":\"tomorrow\"",
                "\"checkoutId\":\"a/b\"",
                "\"salesChannel\":7",
                "\"orderId\":[\"a\"]",
                "\"customerId\":\"\""
            })
    void a_claim_of_another_form_is_refused(String field) {
        String json = claims.toJson();
        String name = field.substring(0, field.indexOf(':'));
        claims.unsetClaim(name.replace("\"", ""));

        String changed = claims.toJson().replaceFirst("}$", "," + field + "}");

        assertThat(changed).isNotEqualTo(json);
        assertRefused(key.signedText(changed));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        assertRefused(ShopKey.unsigned(claims.toJson()));
        assertRefused(key.signed(claims).replaceFirst("[^.]+$", ""));
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() {
        HmacKey der = new HmacKey(key.publicBytes());
        HmacKey text = new HmacKey(key.publicKey().getBytes(StandardCharsets.UTF_8));

        assertRefused(ShopKey.signed(claims.toJson(), AlgorithmIdentifiers.HMAC_SHA256, der));
        assertRefused(ShopKey.signed(claims.toJson(), AlgorithmIdentifiers.HMAC_SHA256, text));
    }

    @Test
    void a_changed_payload_is_refused() {
        String[] parts = key.signed(claims).split("\\.");
        claims.setStringClaim("checkoutId", "checkout-2");
        String other =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.toJson().getBytes(StandardCharsets.UTF_8));

        assertRefused(parts[0] + "." + other + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "...", "a.b.c", "null", "{}", "eyJhbGciOiJub25lIn0.e30."})
    void garbage_is_refused(String garbage) {
        assertRefused(garbage);
    }

    @Test
    void a_token_that_is_far_too_long_is_refused() {
        claims.setStringClaim("padding", "a".repeat(4096));

        assertRefused(key.signed(claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "MCowBQYDK2VwAyEA"})
    void a_shop_without_a_good_key_has_no_good_tokens(String publicKey) {
        shop.trust(publicKey);

        assertRefused(key.signed(claims));
    }

    private Shop shop() {
        Shop made = new Shop(Some.shop(), "Paper & Pens", Language.EN);
        made.trust(key.publicKey());
        return made;
    }

    private void assertRefused(String token) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tokens.verified(shop, token));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_shop_token");
        assertThat(refusal.getCause()).isNull();
    }
}
