package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.QUERY;
import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is written to a log by accident holds no secret, no session and no shopper. */
class SecretsStayInTest {

    @Test
    void nothing_shows_a_secret() {
        Registered registered =
                new Handshake("StripeChat", Samples.APP, "https://chat.example.com/confirm")
                        .register(
                                QUERY,
                                signed(Samples.APP, QUERY),
                                signed(Samples.OLD, QUERY),
                                id -> Optional.of(Samples.confirmed()),
                                NOW);
        Confirmation confirmation = Confirmation.of(bytes(Samples.CONFIRMATION));

        String shown =
                registered
                        + " "
                        + registered.next()
                        + " "
                        + confirmation
                        + " "
                        + Samples.rotating(Samples.URL);

        assertThat(shown)
                .contains("Registered[" + Samples.SHOP, "secret=Secret")
                .doesNotContain("aaaa", "bbbb", "old keys", "Q1Qya")
                .doesNotContain(registered.next().pending().orElseThrow().secret().value());
    }

    @Test
    void nothing_shows_a_session_or_a_shopper() {
        List<Object> calls =
                List.of(
                        PayCall.of(Samples.recorded("payment.json")),
                        ValidateCall.of(Samples.recorded("payment-validation.json")),
                        RefundCall.of(Samples.recorded("refund.json")),
                        FinalizeCall.of(Samples.recorded("payment.json")),
                        ContextGatewayCall.of(Samples.recorded("payment-validation.json")),
                        CheckoutGatewayCall.of(Samples.recorded("payment-validation.json")));

        String shown = calls.toString();

        assertThat(shown)
                .contains(
                        "PayCall",
                        "ValidateCall",
                        "RefundCall",
                        "FinalizeCall",
                        "ContextGatewayCall",
                        "ShopperCart[",
                        "ShopOrder[",
                        "ShopperContext[")
                .doesNotContain(
                        "AzVIVvr2U0t1IVrq7Pl4FsG8dqpoN4j2", "bSMFEC_9bc6HYjzgpnXfCFP3mKAPeK7S")
                .doesNotContain("test@example.com", "Mustermann");
    }

    @Test
    void a_webhook_shows_what_happened_and_not_to_whom() {
        String body =
                "{\"data\":{\"payload\":{\"customer\":{\"id\":\"c1\",\"email\":\"test@example.com\"}},\"event\":\"checkout.customer.login\"},"
                        + Samples.source()
                        + ",\"timestamp\":1732284000}";

        assertThat(Webhook.of(bytes(body)).toString())
                .contains("checkout.customer.login")
                .doesNotContain("test@example.com");
    }

    @Test
    void a_flow_shows_its_action_and_not_what_it_is_filled_in_with() {
        String body =
                "{\"phone\":\"+4930123456\",\"source\":{\"url\":\"https://a.example\",\"shopId\":\"1\",\"action\":\"send.message\"},\"timestamp\":1}";

        assertThat(FlowCall.of(bytes(body)).toString())
                .contains("send.message")
                .doesNotContain("4930");
    }

    @Test
    void a_new_secret_is_long_and_never_the_same() {
        Secret one = Secret.random();

        assertThat(one.value()).matches("[0-9a-f]{128}");
        assertThat(one).isNotEqualTo(Secret.random());
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret(""));
    }
}
