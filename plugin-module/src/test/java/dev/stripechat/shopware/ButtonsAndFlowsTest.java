package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NEW;
import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons in the administration and actions in flows. */
class ButtonsAndFlowsTest {

    private static final String PRESS =
            "{"
                    + Samples.source()
                    + ",\"data\":{\"ids\":[\"2132f284f71f437c9da71863d408882f\"],\"entity\":\"order\",\"action\":\"openChat\"}"
                    + ",\"meta\":{\"timestamp\":1732284000,\"reference\":\"9e968471797b4f29be3e3cf09f52d8da\",\"language\":\"de-DE\"}}";

    private static final String FLOW =
            "{\"message\":\"Hello\",\"amount\":12.50,\"urgent\":true,\"note\":null,"
                    + "\"source\":{\"url\":\"https:\\/\\/shop.example.com\",\"shopId\":\"KIPf0Fz6BUkN1234\",\"appVersion\":\"1.0.0\""
                    + ",\"eventId\":\"e1\",\"action\":\"send.message\"},\"timestamp\":1732284000}";

    @Test
    void a_press_says_which_button_was_pressed_for_what() {
        ActionCall call = ActionCall.of(bytes(PRESS));

        assertThat(call)
                .isEqualTo(
                        new ActionCall(
                                new Source(Samples.SHOP, Samples.URL, Optional.empty(), "1.0.0"),
                                "order",
                                List.of("2132f284f71f437c9da71863d408882f"),
                                "openChat",
                                Optional.of("9e968471797b4f29be3e3cf09f52d8da"),
                                Optional.of("de-DE"),
                                NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "data", "meta", "entity", "action", "timestamp"})
    void a_press_without_one_of_its_parts_cannot_be_read(String part) {
        byte[] body = bytes(PRESS.replace("\"" + part + "\"", "\"other\""));

        assertThat(refusal(() -> ActionCall.of(body)).status()).isEqualTo(400);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(ActionAnswer.nothing(), ""),
                arguments(ActionAnswer.reload(), "{\"actionType\":\"reload\",\"payload\":{}}"),
                arguments(
                        ActionAnswer.newTab("https://a.example/x"),
                        "{\"actionType\":\"openNewTab\",\"payload\":{\"redirectUrl\":\"https://a.example/x\"}}"),
                arguments(
                        ActionAnswer.notification(ActionAnswer.Tone.SUCCESS, "Größe"),
                        "{\"actionType\":\"notification\",\"payload\":{\"status\":\"success\",\"message\":\"Größe\"}}"),
                arguments(
                        ActionAnswer.modal(
                                "https://a.example/x", ActionAnswer.Size.FULLSCREEN, true),
                        "{\"actionType\":\"openModal\",\"payload\":{\"iframeUrl\":\"https://a.example/x\",\"size\":\"fullscreen\",\"expand\":true}}"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_press_is_answered_with_a_signature_over_exactly_the_bytes(
            ActionAnswer answer, String json) {
        SignedAnswer signed = answer.signedWith(NEW);

        assertThat(new String(signed.body(), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(Signature.matches(NEW, signed.body(), signed.signature())).isTrue();
    }

    @Test
    void a_flow_hands_over_what_it_was_filled_in_with() {
        FlowCall call = FlowCall.of(bytes(FLOW));

        assertThat(call.action()).isEqualTo("send.message");
        assertThat(call.source().eventId()).contains("e1");
        assertThat(call.sentAt()).isEqualTo(NOW);
        assertThat(call.parameters())
                .isEqualTo(
                        Map.of(
                                "message", "Hello", "amount", "12.50", "urgent", "true", "note",
                                ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "action", "timestamp", "shopId"})
    void a_flow_without_one_of_its_parts_cannot_be_read(String part) {
        byte[] body = bytes(FLOW.replace("\"" + part + "\"", "\"other\""));

        assertThat(refusal(() -> FlowCall.of(body)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"a\\u0000\"", "\"\\u0000\""})
    void a_flow_with_a_parameter_that_is_no_text_cannot_be_read(String parameter) {
        byte[] body = bytes(FLOW.replace("\"Hello\"", parameter));

        assertThat(refusal(() -> FlowCall.of(body)).status()).isEqualTo(400);
    }
}
