package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.QUERY;
import static dev.stripechat.shopware.Samples.refusal;
import static dev.stripechat.shopware.Samples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registration that is refused, and what the merchant reads then. */
class RegistrationRefusedTest {

    private final Handshake handshake =
            new Handshake("StripeChat", Samples.APP, "https://chat.example.com/shopware/confirm");

    private Registered register(String query, Optional<String> signature, Instant now) {
        return handshake.register(query, signature, Optional.empty(), id -> Optional.empty(), now);
    }

    @Test
    void a_registration_without_the_signature_of_the_app_is_refused() {
        for (Optional<String> signature :
                List.of(
                        Optional.<String>empty(),
                        signed(Samples.FOREIGN, QUERY),
                        signed(Samples.APP, QUERY + "0"))) {
            ProtocolRefused refused = refusal(() -> register(QUERY, signature, NOW));

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json()).startsWith("{\"error\":\"The signature of the app");
            assertThat(refused.json("de-DE")).startsWith("{\"error\":\"Die Signatur der App");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-86400, -1, 0, 1, 86400})
    void a_registration_of_today_is_accepted_whatever_the_clocks_say(long seconds) {
        Instant now = NOW.plusSeconds(seconds);

        Registered registered = register(QUERY, signed(Samples.APP, QUERY), now);

        assertThat(registered.next().shopId()).isEqualTo(Samples.SHOP);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86401, 86401})
    void a_registration_of_another_day_is_refused(long seconds) {
        Instant now = NOW.plusSeconds(seconds);

        ProtocolRefused refused = refusal(() -> register(QUERY, signed(Samples.APP, QUERY), now));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused).hasMessageContaining("clock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&&&",
                "shop-id",
                "shop-id=&shop-url=https://shop.example.com&timestamp=1732284000",
                "shop-url=https://shop.example.com&timestamp=1732284000",
                "shop-id=1&timestamp=1732284000",
                "shop-id=1&shop-url=https://shop.example.com",
                "shop-id=1&shop-id=2&shop-url=https://shop.example.com&timestamp=1732284000",
                "shop-id=1%26&shop-url=https://shop.example.com&timestamp=1732284000",
                "shop-id=a-b&shop-url=https://shop.example.com&timestamp=1732284000",
                "shop-id=1&shop-url=ftp://shop.example.com&timestamp=1732284000",
                "shop-id=1&shop-url=https://&timestamp=1732284000",
                "shop-id=1&shop-url=https://a@b&timestamp=1732284000",
                "shop-id=1&shop-url=https://a/%23b&timestamp=1732284000",
                "shop-id=1&shop-url=https://a/%3Fb&timestamp=1732284000",
                "shop-id=1&shop-url=https://a%0A&timestamp=1732284000",
                "shop-id=1&shop-url=https://shop.example.com&timestamp=now",
                "shop-id=1&shop-url=https://shop.example.com&timestamp=-1732284000",
                "shop-id=1&shop-url=https://shop.example.com&timestamp=173228400000000",
                "shop-id=1&shop-url=https://%C3&timestamp=1732284000",
                "shop-id=1&shop-url=https://shop.example.com&timestamp=1732284000&x=%",
                "shop-id=1&shop-url=https://shop.example.com&timestamp=1732284000&x=%4",
                "shop-id=1&shop-url=https://shop.example.com&timestamp=1732284000&x=%4g"
            })
    void a_registration_that_cannot_be_read_is_refused_as_such(String query) {
        ProtocolRefused refused = refusal(() -> register(query, signed(Samples.APP, query), NOW));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()).contains(" cannot be read.");
        assertThat(refused.json("de")).contains(" ist nicht lesbar.");
    }
}
