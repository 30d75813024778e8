package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NEW;
import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.OLD;
import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's word for a shopper. */
class StorefrontTokenTest {

    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
    private static final String CLAIMS =
            "{\"iss\":\"KIPf0Fz6BUkN1234\",\"iat\":1732284000.5,\"nbf\":1732284000.5,\"exp\":1732284600.5"
                    + ",\"paymentMethodId\":\"p1\",\"shippingMethodId\":\"s1\",\"inAppPurchases\":[]}";

    private final Registration rotated =
            Samples.confirmed()
                    .confirmed(
                            new Registration.Pending(NEW, Samples.URL),
                            new Registration.ApiKeys("SWIANEW", new Secret("new keys")),
                            NOW);

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String token(String header, String claims, Secret secret) {
        String message = base64(bytes(header)) + "." + base64(bytes(claims));
        return message + "." + base64(HexFormat.of().parseHex(Signature.of(secret, message)));
    }

    private ProtocolRefused refused(String token, Instant now) {
        ProtocolRefused refused = refusal(() -> StorefrontToken.verified(token, rotated, now));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json()).isEqualTo("{\"error\":\"The token of the shop is not valid.\"}");
        assertThat(refused.json("de-DE")).contains("nicht gültig");
        return refused;
    }

    @Test
    void what_the_shop_may_not_say_is_empty() {
        StorefrontToken token = StorefrontToken.verified(token(HEADER, CLAIMS, NEW), rotated, NOW);

        assertThat(token.shopId()).isEqualTo(Samples.SHOP);
        assertThat(token.expiresAt()).isEqualTo(Instant.parse("2024-11-22T14:10:00.500Z"));
        assertThat(token.paymentMethodId()).contains("p1");
        assertThat(token.shippingMethodId()).contains("s1");
        assertThat(token.salesChannelId()).isEmpty();
        assertThat(token.customerId()).isEmpty();
        assertThat(token.currencyId()).isEmpty();
        assertThat(token.languageId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-9500, true",
        "-9501, false",
        "0, true",
        "600000, true",
        "610499, true",
        "610500, false",
        "700000, false"
    })
    void a_token_is_valid_at_its_time_give_or_take_ten_seconds(long millis, boolean valid) {
        String token = token(HEADER, CLAIMS, NEW);
        Instant now = NOW.plusMillis(millis);

        if (valid) {
            assertThat(StorefrontToken.verified(token, rotated, now).shopId())
                    .isEqualTo(Samples.SHOP);
        } else {
            assertThat(refused(token, now)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"59, true", "60, false", "61, false"})
    void a_token_under_the_old_secret_is_valid_for_less_than_a_minute(int seconds, boolean valid) {
        String token = token(HEADER, CLAIMS, OLD);
        Instant now = NOW.plusSeconds(seconds);

        if (valid) {
            assertThat(StorefrontToken.verified(token, rotated, now).shopId())
                    .isEqualTo(Samples.SHOP);
        } else {
            assertThat(refused(token, now)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"typ\":\"JWT\",\"alg\":\"none\"}",
                "{\"typ\":\"JWT\",\"alg\":\"hs256\"}",
                "{\"typ\":\"JWT\",\"alg\":\"HS512\"}",
                "{\"typ\":\"JWT\"}",
                "{\"alg\":\"HS256\",\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"crit\":[\"exp\"]}",
                "{\"alg\":[\"HS256\"]}",
                "[]",
                ""
            })
    void another_header_is_refused(String header) {
        assertThat(refused(token(header, CLAIMS, NEW), NOW)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "iat", "nbf", "exp"})
    void a_claim_that_is_missing_doubled_or_of_another_kind_is_refused(String claim) {
        String missing = CLAIMS.replace("\"" + claim + "\"", "\"other\"");
        String doubled = CLAIMS.replace("{", "{\"" + claim + "\":1732284000,");
        String odd = CLAIMS.replaceAll("\"" + claim + "\":[^,]*", "\"" + claim + "\":[]");

        assertThat(refused(token(HEADER, missing, NEW), NOW)).isNotNull();
        assertThat(refused(token(HEADER, doubled, NEW), NOW)).isNotNull();
        assertThat(refused(token(HEADER, odd, NEW), NOW)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 1e999999999",
        "exp, 100000000000",
        "exp, -1",
        "nbf, 1732284099",
        "iat, 1732284099",
        "exp, 1e30"
    })
    void a_date_that_is_none_or_another_is_refused(String claim, String value) {
        String claims = CLAIMS.replaceAll("\"" + claim + "\":[^,]*", "\"" + claim + "\":" + value);

        assertThat(refused(token(HEADER, claims, NEW), NOW)).isNotNull();
    }

    @Test
    void a_token_of_another_shop_is_refused_whoever_signed_it() {
        String other = token(HEADER, CLAIMS.replace("KIPf0Fz6BUkN1234", "kipf0fz6bukn1234"), NEW);

        assertThat(refused(other, NOW)).isNotNull();
    }

    @Test
    void a_token_of_a_shop_that_has_not_confirmed_is_refused() {
        String token = token(HEADER, CLAIMS, NEW);

        assertThat(refusal(() -> StorefrontToken.verified(token, Samples.asked(), NOW)).status())
                .isEqualTo(401);
    }

    @Test
    void a_token_that_was_changed_is_refused() {
        String[] parts = token(HEADER, CLAIMS, NEW).split("\\.");
        String claims = base64(bytes(CLAIMS.replace("p1", "p2")));

        for (String changed :
                List.of(
                        parts[0] + "." + claims + "." + parts[2],
                        parts[0] + "." + parts[1] + ".",
                        parts[0] + "." + parts[1],
                        parts[0] + "." + parts[1] + "." + parts[2] + ".",
                        parts[0] + "." + parts[1] + "." + parts[2] + "=",
                        parts[0] + "." + parts[1] + "." + parts[2].substring(1),
                        " " + parts[0] + "." + parts[1] + "." + parts[2],
                        "..",
                        "",
                        "a.b.c",
                        token(HEADER, CLAIMS, Samples.FOREIGN))) {
            assertThat(refused(changed, NOW)).as(changed).isNotNull();
        }
    }

    @Test
    void a_signature_has_one_spelling() {
        String token = token(HEADER, CLAIMS, NEW);
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String other =
                token.substring(0, token.length() - 1)
                        + alphabet.charAt(alphabet.indexOf(last) ^ 1);

        assertThat(refused(other, NOW)).isNotNull();
    }

    @Test
    void a_token_may_be_long_but_not_endless() {
        String claims = CLAIMS.replace("\"s1\"", "\"" + "s".repeat(11_000) + "\"");
        String endless = CLAIMS.replace("\"s1\"", "\"" + "s".repeat(12_000) + "\"");

        assertThat(StorefrontToken.verified(token(HEADER, claims, NEW), rotated, NOW).shopId())
                .isEqualTo(Samples.SHOP);
        assertThat(refused(token(HEADER, endless, NEW), NOW)).isNotNull();
    }
}
