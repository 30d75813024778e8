package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NEW;
import static dev.stripechat.shopware.Samples.OLD;
import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All ways in which a signature can be wrong, and addresses in one spelling. */
class SignatureTest {

    private static final byte[] BODY = bytes("body");
    private static final String RIGHT = Signature.of(NEW, BODY);

    @Test
    void a_signature_may_be_written_in_capitals() {
        assertThat(Signature.matches(NEW, BODY, RIGHT.toUpperCase(Locale.ROOT))).isTrue();
    }

    @Test
    void every_digit_of_it_counts() {
        for (int i = 0; i < RIGHT.length(); i++) {
            char other = RIGHT.charAt(i) == '0' ? '1' : '0';
            String wrong = RIGHT.substring(0, i) + other + RIGHT.substring(i + 1);

            assertThat(Signature.matches(NEW, BODY, wrong)).as("digit " + i).isFalse();
        }
    }

    @Test
    void a_wrong_form_of_it_is_just_wrong() {
        for (String wrong :
                List.of(
                        "",
                        " ",
                        RIGHT.substring(1),
                        RIGHT + "0",
                        RIGHT + RIGHT,
                        " " + RIGHT,
                        RIGHT + "\n",
                        "g".repeat(64),
                        "٠".repeat(64))) {
            assertThat(Signature.matches(NEW, BODY, wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void a_body_is_answered_under_the_secret_that_signed_it() {
        assertThat(SignedBody.check(BODY, Optional.of(RIGHT), List.of(OLD, NEW))).isEqualTo(NEW);
        assertThat(SignedBody.check(BODY, Optional.of(Signature.of(OLD, BODY)), List.of(NEW, OLD)))
                .isEqualTo(OLD);
    }

    @Test
    void a_body_that_nobody_known_has_signed_is_refused() {
        for (ProtocolRefused refused :
                List.of(
                        refusal(() -> SignedBody.check(BODY, Optional.empty(), List.of(NEW))),
                        refusal(() -> SignedBody.check(BODY, Optional.of(RIGHT), List.of(OLD))),
                        refusal(() -> SignedBody.check(BODY, Optional.of(RIGHT), List.of())),
                        refusal(
                                () ->
                                        SignedBody.check(
                                                bytes("Body"),
                                                Optional.of(RIGHT),
                                                List.of(NEW))))) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json())
                    .isEqualTo("{\"error\":\"The signature of the shop is missing or wrong.\"}");
            assertThat(refused.json("de-DE")).contains("fehlt oder ist falsch");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example.com, https://shop.example.com",
        "https://shop.example.com/, https://shop.example.com",
        "HTTPS://SHOP.example.com/Public/, https://shop.example.com/Public",
        "http://localhost:8000//shop///en//, http://localhost:8000/shop/en",
        "http://my_shop.local, http://my_shop.local",
        "http://[::1]:8000/, http://[::1]:8000"
    })
    void an_address_has_one_spelling(String written, String plain) {
        assertThat(ShopUrl.plain(written, "url")).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example.com",
                "//shop.example.com",
                "https:/shop",
                "https://",
                "https://a b",
                "https://a?b",
                "https://a/#b",
                "https://u:p@a",
                "file:///etc",
                "https://a/\n"
            })
    void what_is_no_address_is_refused(String url) {
        assertThat(refusal(() -> ShopUrl.plain(url, "url")).status()).isEqualTo(400);
    }

    @Test
    void an_address_may_be_long_but_not_endless() {
        String longest = "https://a.example/" + "x".repeat(982);

        assertThat(ShopUrl.plain(longest, "url")).isEqualTo(longest);
        assertThat(refusal(() -> ShopUrl.plain(longest + "x", "url")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void an_id_may_be_long_but_not_endless(int length, boolean fits) {
        String id = "a".repeat(length);

        if (fits) {
            assertThat(ShopwareId.checked(id, "shop-id")).isEqualTo(id);
        } else {
            assertThat(refusal(() -> ShopwareId.checked(id, "shop-id")).status()).isEqualTo(400);
        }
    }
}
