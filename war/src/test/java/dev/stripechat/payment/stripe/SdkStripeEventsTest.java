package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.payment.PaymentEvent;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.StripeEvents;
import dev.stripechat.world.StripeAccount;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkStripeEventsTest {

    private static final String PAYMENT = StripeAccount.newPaymentIntent();

    private final StripeAccount account = new StripeAccount();
    private final StripeEvents events = new SdkStripeEvents();

    @ParameterizedTest
    @CsvSource({
        "payment_intent.created, requires_payment_method, REQUIRES_PAYMENT_METHOD",
        "payment_intent.payment_failed, requires_payment_method, DECLINED",
        "payment_intent.requires_action, requires_action, REQUIRES_ACTION",
        "payment_intent.processing, processing, PROCESSING",
        "payment_intent.amount_capturable_updated, requires_capture, AUTHORIZED",
        "payment_intent.canceled, canceled, CANCELED",
        "payment_intent.succeeded, succeeded, SUCCEEDED"
    })
    void every_type_we_use_has_its_state(String type, String status, PaymentState state) {
        Optional<PaymentEvent> read = read(account.event(type, PAYMENT, status, null));

        assertThat(read.orElseThrow().snapshot().state()).isEqualTo(state);
        assertThat(read.orElseThrow().snapshot().paymentIntent()).hasToString(PAYMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charge.failed",
                "payment_intent.partially_funded",
                "customer.created",
                "a.type.of.next.year",
                ""
            })
    void a_type_we_do_not_use_says_nothing(String type) {
        assertThat(read(account.event(type, PAYMENT, "succeeded", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-31.basil", "2026-10-28.endive", "2031-01-01.unheard"})
    void other_release_trains_are_read(String version) {
        String body = with(event -> event.addProperty("api_version", version));

        assertThat(read(body)).isPresent();
    }

    @Test
    void an_event_without_a_version_is_read() {
        assertThat(read(with(event -> event.add("api_version", null)))).isPresent();
        assertThat(read(with(event -> event.remove("api_version")))).isPresent();
    }

    @Test
    void the_latest_charge_may_be_expanded() {
        JsonObject charge = new JsonObject();
        charge.addProperty("id", "ch_42");

        Optional<PaymentEvent> read =
                read(with(event -> object(event).add("latest_charge", charge)));

        assertThat(read.orElseThrow().snapshot().attempt()).contains("ch_42");
    }

    @Test
    void a_client_secret_is_not_taken_from_an_event() {
        Optional<PaymentEvent> read =
                read(
                        with(
                                event ->
                                        object(event)
                                                .addProperty(
                                                        "client_secret",
                                                        PAYMENT + "_secret_a1b2c3d4")));

        assertThat(read.orElseThrow().snapshot().secret()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"payment_intent.succeeded\"}",
                "{\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":[]}}",
                "{\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":{\"object\":\"payment_intent\"}}}",
                "<html>"
            })
    void what_has_another_form_says_nothing(String body) {
        assertThat(read(body)).isEmpty();
    }

    private Optional<PaymentEvent> read(String body) {
        return events.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private String with(Consumer<JsonObject> change) {
        JsonObject event = JsonParser.parseString(account.succeeded(PAYMENT)).getAsJsonObject();
        change.accept(event);
        return event.toString();
    }

    private static JsonObject object(JsonObject event) {
        return event.getAsJsonObject("data").getAsJsonObject("object");
    }
}
