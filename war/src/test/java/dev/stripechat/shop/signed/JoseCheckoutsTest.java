package dev.stripechat.shop.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.InMemoryTokenKeys;
import dev.stripechat.shop.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoseCheckoutsTest {

    private static final String US = "https://chat.example";
    private static final String TYPE = "checkout+jwt";
    private static final String CART =
            "{\"currency\":\"eur\",\"total\":1099,\"items\":[{\"name\":\"Pen\",\"quantity\":1,\"amount\":1099}]}";

    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryShops shops = new InMemoryShops();
    private final ShopKey key = new ShopKey();
    private final Shop shop = opened(key);
    private final JwtClaims claims = ShopKey.claims(shop.id(), US, clock.instant());
    private final JoseCheckouts checkouts =
            new JoseCheckouts(shops, new PublicUrl(US + "/"), clock);

    @Test
    void what_the_shop_signed_is_read() {
        Checkout checkout = checkouts.verified(document());

        assertThat(checkout.shop()).isEqualTo(shop.id());
        assertThat(checkout.id()).isEqualTo("checkout-1");
        assertThat(checkout.cart().total().minor()).isEqualTo(1099);
        assertThat(checkout.signedAt()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
    }

    @Test
    void documents_of_the_same_second_are_told_apart_by_a_fraction() {
        String json = json().replaceFirst("(\"iat\":\\d+)", "$1.25");

        assertThat(checkouts.verified(key.typed(TYPE, json)).signedAt())
                .isEqualTo(Instant.parse("2026-03-02T12:00:00.250Z"));
    }

    @Test
    void a_shop_token_is_no_document_and_a_document_is_no_shop_token() {
        JoseShopTokens tokens =
                new JoseShopTokens(new PublicUrl(US), new InMemoryTokenKeys(), clock);

        assertRefused(key.signedText(json()));
        assertRefused(key.typed("JWT", json()));
        for (String type : List.of(TYPE, "Checkout+JWT", "application/checkout+jwt", " " + TYPE)) {
            String document = key.typed(type, json());
            assertThat(checkouts.verified(document).id()).isEqualTo("checkout-1");
            assertThat(catchThrowableOfType(Refusal.class, () -> tokens.verified(shop, document)))
                    .hasFieldOrPropertyWithValue("code", "bad_shop_token");
        }
        assertThat(tokens.verified(shop, key.typed("JWT", json())).checkoutId())
                .isEqualTo("checkout-1");
    }

    @Test
    void another_key_is_refused() {
        assertRefused(new ShopKey().typed(TYPE, json()));
    }

    @Test
    void a_shop_speaks_for_itself_alone() {
        ShopKey otherKey = new ShopKey();
        Shop other = opened(otherKey);
        claims.setIssuer(other.id().toString());

        assertRefused(document());
        assertThat(checkouts.verified(otherKey.typed(TYPE, json())).shop()).isEqualTo(other.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0-0-0-0-0", "7b0a5f0e-6b8e-4a52-8b9c-0c2f6d0c9b11"})
    void a_shop_that_does_not_exist_is_refused(String issuer) {
        claims.setIssuer(issuer);

        assertRefused(document());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example", "https://chat.example/", ""})
    void another_audience_is_refused(String audience) {
        claims.setAudience(audience);

        assertRefused(document());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "iat", "jti"})
    void a_proof_that_lacks_a_part_is_refused(String claim) {
        claims.unsetClaim(claim);

        assertRefused(document());
    }

    @Test
    void a_document_lives_15_minutes_at_most() {
        claims.setExpirationTime(ShopKey.time(clock.instant().plusSeconds(17 * 60)));

        assertRefused(document());
    }

    @Test
    void an_expired_document_is_refused() {
        String document = document();

        clock.pass(Duration.ofSeconds(630));

        assertRefused(document);
    }

    @Test
    void a_document_from_the_future_is_refused() {
        claims.setIssuedAt(ShopKey.time(clock.instant().plusSeconds(300)));

        assertRefused(document());
    }

    @Test
    void a_document_without_a_signature_is_refused() {
        assertRefused(ShopKey.unsigned(json()));
        assertRefused(document().replaceFirst("[^.]+$", ""));
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() {
        HmacKey der = new HmacKey(key.publicBytes());

        assertRefused(ShopKey.signed(json(), AlgorithmIdentifiers.HMAC_SHA256, der, TYPE));
    }

    @Test
    void a_changed_payload_is_refused() {
        String[] parts = document().split("\\.");
        String other = base64(json().replace("1099", "1"));

        assertRefused(parts[0] + "." + other + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "...", "a.b.c", "null", "{}", "e30.e30.e30", "e30.W10.e30"})
    void garbage_is_refused(String garbage) {
        assertRefused(garbage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "9", "\"", "\\", "-"})
    void garbage_of_great_depth_or_length_is_refused(String part) {
        String payload = part.repeat(40_000);

        assertRefused(base64("{\"alg\":\"EdDSA\"}") + "." + base64(payload) + ".AA");
        assertRefused(base64(payload) + ".e30.AA");
        assertRefused(key.typed(TYPE, payload));
    }

    @Test
    void a_type_that_is_no_text_is_refused() {
        claims.setStringClaim("checkoutId", "checkout-1");

        assertRefused(key.typed("[\"checkout+jwt\"]", json()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "MCowBQYDK2VwAyEA"})
    void a_shop_without_a_good_key_signs_nothing(String publicKey) {
        shop.trust(publicKey);

        assertRefused(document());
    }

    private Shop opened(ShopKey trusted) {
        Shop made = new Shop(Some.shop(), "Paper & Pens", Language.EN);
        made.trust(trusted.publicKey());
        shops.keep(made);
        return made;
    }

    private String document() {
        return key.typed(TYPE, json());
    }

    private String json() {
        return claims.toJson().replaceFirst("}$", ",\"checkout\":" + CART + "}");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String document) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> checkouts.verified(document));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(refusal.code()).isEqualTo("bad_checkout_signature");
        assertThat(refusal.getCause()).isNull();
    }
}
