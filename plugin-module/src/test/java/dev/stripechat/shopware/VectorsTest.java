package dev.stripechat.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Signatures that Shopware's own code and its two libraries have made. */
class VectorsTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/shopware/vectors.csv",
            delimiter = '|',
            quoteCharacter = '\'',
            maxCharsPerColumn = 1000)
    void a_published_signature_is_ours_too_and_recognised(
            String key, String message, String signature) {
        Secret secret = new Secret(key);
        byte[] body = Samples.bytes(message);

        assertThat(Signature.of(secret, body)).isEqualTo(signature);
        assertThat(SignedBody.check(body, Optional.of(signature), List.of(Samples.FOREIGN, secret)))
                .isEqualTo(secret);
    }

    @Test
    void each_answer_is_signed_as_the_shop_expects_it() {
        assertThat(PaymentAnswer.status(PaymentAction.PAID).signedWith(Samples.NEW).signature())
                .startsWith("f43e48e1970a56a6");
        assertThat(GatewayAnswer.nothing().signedWith(Samples.NEW).signature())
                .startsWith("c85e5423680c8a06");
        assertThat(ActionAnswer.reload().signedWith(Samples.NEW).signature())
                .startsWith("33be15a6ed133de4");
        assertThat(ActionAnswer.nothing().signedWith(Samples.NEW).signature())
                .startsWith("b389ef8fc24e40e3");
        assertThat(SignedAnswer.empty(Samples.NEW).signature()).startsWith("b389ef8fc24e40e3");
        assertThat(PaymentAnswer.failed("Zahlung für Müller").signedWith(Samples.NEW).signature())
                .startsWith("af54ad6302c58e52");
    }

    @Test
    void the_token_of_the_php_library_is_valid_at_its_time() {
        String token =
                "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJGcWFIV1VzQ1JOc3JaOWtRIiwiaWF0IjoxNjg5ODM3MDkyLjI3ODMyOSwi"
                        + "bmJmIjoxNjg5ODM3MDkyLjI3ODMyOSwiZXhwIjoxNjg5ODQwNjkyLjI3ODI0Mywic2FsZXNDaGFubmVsSWQiOiIwMTg5NjQwNTU0"
                        + "YjU3MDBjODBjMmM0YTIwMmUyNDAxZCJ9.g8Da0bN3bkkmEdzMeXmI8wlDQEZMCDiKJvqS288B4JI";
        Secret key =
                new Secret(
                        "4XegKN9Xi9ATj3DKfAdWmKm5vkyDjfr0NRfw9shMdyaBtpV3UteqemCPgW7wQ0tPEXjGPQ4vmmPOexSEGvkstgDEaNdFvvrkbPDn21cQ7v0VGxTCfsuwF9H5");

        StorefrontToken read =
                StorefrontToken.verified(
                        token,
                        "FqaHWUsCRNsrZ9kQ",
                        List.of(key),
                        Instant.parse("2023-07-20T07:13:00Z"));

        assertThat(read.salesChannelId()).contains("0189640554b5700c80c2c4a202e2401d");
        assertThat(read.expiresAt()).isEqualTo(Instant.ofEpochSecond(1689840692, 278243000));
    }

    @Test
    void the_token_with_all_its_claims_is_valid_at_its_time() {
        String token =
                base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}")
                        + "."
                        + base64(
                                "{\"iss\":\"KIPf0Fz6BUkN1234\",\"iat\":1732284000.123456,\"nbf\":1732284000.123456,\"exp\":1732284600.12345"
                                        + ",\"salesChannelId\":\"98432def39fc4624b33213a56b8c944d\",\"customerId\":\"d20e4d60e35e4afdb795c767eee08fec\""
                                        + ",\"currencyId\":\"b7d2554b0ce847cd82f3ac9bd1c0dfca\",\"languageId\":\"2fbb5fe2e29a4d70aa5854ce7ce3e20b\"}")
                        + ".o1vucWgPLxS4U3xhhTiuZ1X10PPrwrNvxOyWzU7JEb8";

        StorefrontToken read =
                StorefrontToken.verified(
                        token, Samples.SHOP, List.of(Samples.NEW), Samples.NOW.plusSeconds(1));

        assertThat(read)
                .isEqualTo(
                        new StorefrontToken(
                                Samples.SHOP,
                                Instant.ofEpochSecond(1732284600, 123450000),
                                Optional.of("98432def39fc4624b33213a56b8c944d"),
                                Optional.of("d20e4d60e35e4afdb795c767eee08fec"),
                                Optional.of("b7d2554b0ce847cd82f3ac9bd1c0dfca"),
                                Optional.of("2fbb5fe2e29a4d70aa5854ce7ce3e20b"),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
