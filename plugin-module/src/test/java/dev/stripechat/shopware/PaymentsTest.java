package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NEW;
import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments as a shop of today sends them, and as PHP writes them. */
class PaymentsTest {

    private static final String TRANSACTION =
            "\"orderTransaction\":{\"id\":\"t1\",\"orderId\":\"o1\",\"amount\":{\"totalPrice\":19},\"customFields\":[],\"stateMachineState\":null}";

    private static final String ORDER =
            "\"order\":{\"id\":\"o1\",\"orderNumber\":\"10001\",\"amountTotal\":19.0,\"currency\":{\"isoCode\":\"EUR\"}"
                    + ",\"orderCustomer\":null,\"language\":{\"locale\":{\"code\":\"de-DE\"}},\"deepLinkCode\":\"\"}";

    private static final String PAY =
            "{"
                    + Samples.source()
                    + ","
                    + ORDER
                    + ","
                    + TRANSACTION
                    + ",\"returnUrl\":\"https://shop.example.com/payment/finalize-transaction?_sw_payment_token=x\""
                    + ",\"requestData\":{\"tos\":\"on\"},\"preOrderPayment\":{\"attempt\":\"a1\"},\"recurring\":null,\"newSince\":[{}]}";

    @Test
    void what_php_writes_oddly_is_read_all_the_same() {
        PayCall call = PayCall.of(bytes(PAY));

        assertThat(call.amount()).isEqualTo(new Amount(new BigDecimal("19"), "eur"));
        assertThat(call.amount().minor()).isEqualTo(1900);
        assertThat(call.order().total()).isEqualByComparingTo("19");
        assertThat(call.order().currency()).contains("eur");
        assertThat(call.order().locale()).contains("de-DE");
        assertThat(call.order().customerId()).isEmpty();
        assertThat(call.order().email()).isEmpty();
        assertThat(call.order().deepLinkCode()).isEmpty();
        assertThat(call.transaction().state()).isEmpty();
        assertThat(call.transaction().customFields()).isEmpty();
        assertThat(call.returnUrl().orElseThrow().value()).endsWith("_sw_payment_token=x");
        assertThat(call.requestData().getString("tos")).isEqualTo("on");
        assertThat(call.preOrderPayment().getString("attempt")).isEqualTo("a1");
    }

    @Test
    void what_plugins_have_noted_in_a_transaction_can_be_read() {
        String noted =
                PAY.replace(
                        "\"customFields\":[]",
                        "\"customFields\":{\"stripe_payment_context\":{\"payment\":{}}}");

        PayCall call = PayCall.of(bytes(noted));

        assertThat(call.transaction().customFields()).containsKey("stripe_payment_context");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source",
                "order",
                "orderTransaction",
                "orderNumber",
                "amountTotal",
                "currency",
                "amount",
                "totalPrice",
                "isoCode"
            })
    void a_payment_without_one_of_its_parts_cannot_be_read(String part) {
        byte[] body = bytes(PAY.replace("\"" + part + "\"", "\"other\""));

        assertThat(refusal(() -> PayCall.of(body)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"requestData, on", "queryParameters, on", "somethingElse,"})
    void a_return_brings_the_query_under_either_name(String name, String tos) {
        FinalizeCall call =
                FinalizeCall.of(
                        bytes(
                                "{%s,%s,\"%s\":{\"tos\":\"on\"}}"
                                        .formatted(Samples.source(), TRANSACTION, name)));

        assertThat(call.requestData().getString("tos", null)).isEqualTo(tos);
        assertThat(call.transaction().id()).isEqualTo("t1");
        assertThat(call.source().shopId()).isEqualTo(Samples.SHOP);
        assertThat(call.order()).isEmpty();
    }

    @Test
    void a_return_may_bring_the_order() {
        FinalizeCall call =
                FinalizeCall.of(
                        bytes(
                                "{%s,%s,%s,\"requestData\":[]}"
                                        .formatted(Samples.source(), TRANSACTION, ORDER)));

        assertThat(call.order().map(ShopOrder::number)).isEqualTo(Optional.of("10001"));
        assertThat(call.requestData()).isEmpty();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(PaymentAnswer.nothing(), "{}"),
                arguments(
                        PaymentAnswer.redirect("https://a.example/p"),
                        "{\"redirectUrl\":\"https://a.example/p\"}"),
                arguments(
                        PaymentAnswer.status(PaymentAction.AUTHORIZE),
                        "{\"status\":\"authorize\"}"),
                arguments(PaymentAnswer.refund(RefundAction.COMPLETE), "{\"status\":\"complete\"}"),
                arguments(PaymentAnswer.failed("no"), "{\"message\":\"no\"}"),
                arguments(
                        PaymentAnswer.validated(
                                Json.createObjectBuilder().add("attempt", "a1").build()),
                        "{\"preOrderPayment\":{\"attempt\":\"a1\"}}"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_payment_is_answered_with_a_signature_over_exactly_the_bytes(
            PaymentAnswer answer, String json) {
        SignedAnswer signed = answer.signedWith(NEW);

        assertThat(new String(signed.body(), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(signed.signature()).isEqualTo(Signature.of(NEW, bytes(json)));
    }

    @ParameterizedTest
    @EnumSource(PaymentAction.class)
    void the_words_are_those_of_transitions(PaymentAction action) {
        assertThat(action.word())
                .isIn(
                        "paid",
                        "paid_partially",
                        "authorize",
                        "process",
                        "process_unconfirmed",
                        "cancel",
                        "fail",
                        "refund",
                        "refund_partially",
                        "remind",
                        "reopen",
                        "chargeback");
    }

    @ParameterizedTest
    @EnumSource(RefundAction.class)
    void the_words_of_refunds_are_those_of_transitions(RefundAction action) {
        assertThat(action.word()).isIn("complete", "process", "cancel", "fail", "reopen");
    }
}
