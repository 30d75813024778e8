package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop's own signatures against those that Shopware's classes and both of its SDKs make. */
class SignatureVectorsTest {

    private static final String NEW = "a".repeat(64);
    private static final String OLD = "b".repeat(64);
    private static final String CONFIRM =
            "{\"apiKey\":\"SWIARXBSDJRWEMJONFK2OHBNWA\",\"secretKey\":\"Q1QyaUg3ZHpnZURPeDV3ZkpncXdSRzJpNjdBeWM1WWhWYWd0NE0\","
                    + "\"timestamp\":\"1732284000\",\"shopUrl\":\"https://shop.example.com\",\"shopId\":\"KIPf0Fz6BUkN1234\"}";
    private static final String WEBHOOK =
            "{\"data\":{\"payload\":[{\"entity\":\"product\",\"operation\":\"update\",\"primaryKey\":\"7b04ebe416db4ebc93de4d791325e1d9\","
                    + "\"updatedFields\":[\"versionId\",\"id\",\"stock\",\"updatedAt\"],\"versionId\":\"0fa91ce3e96a4bc2be4bd9ce752c3425\"}],"
                    + "\"event\":\"product.written\"},\"source\":{\"url\":\"https://shop.example.com\",\"eventId\":\"018f3a2b6c7d7e8f9a0b1c2d3e4f5a6b\","
                    + "\"shopId\":\"KIPf0Fz6BUkN1234\",\"appVersion\":\"1.0.0\"},\"timestamp\":1732284000}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my-secret|shop-id=123&shop-url=https://my-shop.com&timestamp=1234567890|96c91f86c822e11444b7a57b54ef125ed86b1a639c5360d45c5397daa8c3f70b",
                "secret|body|dc46983557fea127b43af721467eb9b3fde2338fe3e14f51952aa8478c13d355",
                "secret|test=1|9dd645162c4599f510a88a716a3aac9934c46d2964811e3efcdc53b4b672fe1c",
                "test|testtest.detest|a1a38c9580bb3bcd0df226086a9783ba4087671ce4968a4469e451c517fff445",
                "my-secret|123https://my-new-shop.comMy App|7e5fd4777a328ae756c47e5cd905d587b7c141812fb7d8dd5338b2b1f702adfd",
                "test|shop-id=blaa|f2cb1044ac5a2cb807e1942b06433d23d66bcf7dfad1095b286203e5c1f39cb6",
                "test|Hello, World!|52589bd80ccfa4acbb3f9512dfaf4f700fa5195008aae0b77a9e47dcca75beac",
                "my-app-secret-0123456789|KIPf0Fz6BUkNhttps://shop.example.comStripeChat|c21d5311cafe24c31f52bdec9a117613bda6a49c749606c6ef6b64b58bf7db9b",
                "secret|{\"a\":1}|aa9e2e3575f5d7098b6caccd790888c36d5fdb63342a73bada2d6a51747a8494"
            })
    void a_message_is_signed_as_elsewhere(String secret, String message, String signature) {
        assertThat(Hmac.hex(secret, message)).isEqualTo(signature);
    }

    @Test
    void a_registration_is_asked_for_in_the_same_bytes() {
        GuzzleUri uri =
                GuzzleUri.of("https://app.example/register")
                        .with("shop-id", "KIPf0Fz6BUkN1234")
                        .with("shop-url", "https://shop.example.com")
                        .with("timestamp", "1732284000");

        assertThat(uri.query())
                .isEqualTo(
                        "shop-id=KIPf0Fz6BUkN1234&shop-url=https://shop.example.com&timestamp=1732284000");
        assertThat(Hmac.hex(TinyApp.APP_SECRET, uri.query()))
                .isEqualTo("6a2eec6a54f3e0b851c4bc9278d0b5231335e45a712ea48bc8edf6df89d33643");
        assertThat(Hmac.hex(OLD, uri.query()))
                .isEqualTo("5a0084605fa19e62446bb6946c55facdc3aa2cb817bec4171db317a998f48607");
    }

    @Test
    void what_no_address_may_hold_is_encoded_and_nothing_else() {
        GuzzleUri uri = GuzzleUri.of("https://a.example/?x=1").with("u", "http://ö x/=&#%");

        assertThat(uri.query()).isEqualTo("x=1&u=http://%C3%B6%20x/%3D%26%23%25");
    }

    @Test
    void a_confirmation_is_written_as_php_does() {
        byte[] body = PhpJson.bytes(JsonParser.parseString(CONFIRM));

        assertThat(new String(body, StandardCharsets.UTF_8)).contains("https:\\/\\/shop");
        assertThat(Hmac.hex(NEW, body))
                .isEqualTo("b4ee7fd710c6cfb16736446b7563bf0d6d711856e27d5f089dfafb6efaacd7b0");
        assertThat(Hmac.hex(OLD, body))
                .isEqualTo("e173a864a6c30eb519c54bcd8273da33242cf479cd2d2e1b4ca4308c7d7cb484");
    }

    @Test
    void a_webhook_is_written_as_php_does() {
        assertThat(Hmac.hex(NEW, PhpJson.bytes(JsonParser.parseString(WEBHOOK))))
                .isEqualTo("c4892881c82c5ae4beb227e29af1829511dc507f4b3ea793a9e01e7324609c15");
    }

    @Test
    void php_has_one_kind_of_array_and_writes_ascii() {
        String written =
                PhpJson.of(
                        JsonParser.parseString("{\"a\":{},\"b\":\"Zürich\",\"c\":10.0,\"d\":0.5}"));

        assertThat(written).isEqualTo("{\"a\":[],\"b\":\"Z\\u00fcrich\",\"c\":10,\"d\":0.5}");
    }

    @Test
    void a_token_of_the_storefront_is_signed_as_elsewhere() {
        String claims =
                "{\"iss\":\"KIPf0Fz6BUkN1234\",\"iat\":1732284000.123456,\"nbf\":1732284000.123456,\"exp\":1732284600.12345,"
                        + "\"salesChannelId\":\"98432def39fc4624b33213a56b8c944d\",\"customerId\":\"d20e4d60e35e4afdb795c767eee08fec\","
                        + "\"currencyId\":\"b7d2554b0ce847cd82f3ac9bd1c0dfca\",\"languageId\":\"2fbb5fe2e29a4d70aa5854ce7ce3e20b\"}";

        assertThat(StorefrontTokens.signed(claims, NEW))
                .endsWith(".o1vucWgPLxS4U3xhhTiuZ1X10PPrwrNvxOyWzU7JEb8");
    }
}
