package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NEW;
import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop asks us about carts, a shopper waiting. */
class GatewaysTest {

    private static final String CART =
            "\"cart\":{\"token\":\"session-token\",\"price\":{\"totalPrice\":15.5,\"extensions\":[]},\"errors\":[],\"lineItems\":["
                    + "{\"type\":\"product\",\"label\":\"Pencils\",\"referencedId\":\"p1\",\"quantity\":2.0,\"price\":{\"totalPrice\":20}},"
                    + "{\"type\":\"promotion\",\"label\":null,\"quantity\":1,\"price\":{\"totalPrice\":-4.5}},"
                    + "{\"type\":\"note\",\"quantity\":1,\"price\":null}]}";

    private static final String CONTEXT =
            "\"salesChannelContext\":{\"token\":\"session-token\",\"salesChannel\":{\"id\":\"sc1\"},\"currency\":{\"isoCode\":\"CHF\"}"
                    + ",\"customer\":null,\"paymentMethod\":[],\"context\":{\"languageIdChain\":[\"l1\",\"l2\"]}"
                    + ",\"languageInfo\":{\"name\":\"Deutsch\",\"localeCode\":\"de-CH\"}}";

    private static byte[] body(String more) {
        return bytes("{" + Samples.source() + "," + CART + "," + CONTEXT + more + "}");
    }

    @Test
    void a_cart_of_a_shopper_who_has_not_signed_in_is_vouched_for() {
        ContextGatewayCall call = ContextGatewayCall.of(body(",\"data\":{\"nonce\":\"n1\"}"));

        assertThat(call.data().getString("nonce")).isEqualTo("n1");
        assertThat(call.source().shopId()).isEqualTo(Samples.SHOP);
        assertThat(call.shopper())
                .isEqualTo(
                        new ShopperContext(
                                new Secret("session-token"),
                                "sc1",
                                "chf",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("l1"),
                                Optional.of("de-CH"),
                                Optional.empty()));
    }

    @Test
    void a_cart_has_its_lines_also_discounts_and_lines_without_a_price() {
        ContextGatewayCall call = ContextGatewayCall.of(body(",\"data\":[]"));

        assertThat(call.data()).isEmpty();
        assertThat(call.cart())
                .isEqualTo(
                        new ShopperCart(
                                new Secret("session-token"),
                                new BigDecimal("15.5"),
                                List.of(
                                        new ShopperCart.Line(
                                                "product",
                                                Optional.of("Pencils"),
                                                Optional.of("p1"),
                                                2,
                                                new BigDecimal("20")),
                                        new ShopperCart.Line(
                                                "promotion",
                                                Optional.empty(),
                                                Optional.empty(),
                                                1,
                                                new BigDecimal("-4.5")),
                                        new ShopperCart.Line(
                                                "note",
                                                Optional.empty(),
                                                Optional.empty(),
                                                1,
                                                BigDecimal.ZERO))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    as its code says          | paymentMethods          | shippingMethods
                    as its manual says        | availablePaymentMethods | availableShippingMethods
                    """)
    void a_checkout_names_the_ways_to_pay_and_to_ship(
            String name, String payment, String shipping) {
        CheckoutGatewayCall call =
                CheckoutGatewayCall.of(
                        body(
                                ",\"%s\":{\"p1\":\"payment_x\"},\"%s\":{\"s1\":\"shipping_y\"}"
                                        .formatted(payment, shipping)));

        assertThat(call.paymentMethods()).isEqualTo(Map.of("p1", "payment_x"));
        assertThat(call.shippingMethods()).isEqualTo(Map.of("s1", "shipping_y"));
        assertThat(call.cart().lines()).hasSize(3);
        assertThat(call.shopper().currency()).isEqualTo("chf");
    }

    @Test
    void a_checkout_without_any_sends_an_empty_array() {
        CheckoutGatewayCall call =
                CheckoutGatewayCall.of(body(",\"paymentMethods\":[],\"shippingMethods\":[]"));

        assertThat(call.paymentMethods()).isEmpty();
        assertThat(call.shippingMethods()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source",
                "cart",
                "salesChannelContext",
                "token",
                "salesChannel",
                "isoCode",
                "price",
                "totalPrice",
                "type",
                "quantity"
            })
    void a_question_without_one_of_its_parts_cannot_be_read(String part) {
        byte[] body =
                bytes(
                        new String(body(""), StandardCharsets.UTF_8)
                                .replace("\"" + part + "\"", "\"other\""));

        assertThat(refusal(() -> CheckoutGatewayCall.of(body)).status()).isEqualTo(400);
        assertThat(refusal(() -> ContextGatewayCall.of(body)).status()).isEqualTo(400);
        assertThat(refusal(() -> ValidateCall.of(body)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1e50", "99999999999"})
    void half_a_piece_or_more_than_there_can_be_cannot_be_read(String quantity) {
        byte[] body = bytes(new String(body(""), StandardCharsets.UTF_8).replace("2.0", quantity));

        assertThat(refusal(() -> ContextGatewayCall.of(body)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"NOTICE, 0", "WARNING, 10", "ERROR, 20"})
    void a_hint_never_blocks(GatewayAnswer.Level level, int number) {
        SignedAnswer answer = GatewayAnswer.hint(level, "Hello").signedWith(NEW);

        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "[{\"command\":\"add-cart-error\",\"payload\":{\"message\":\"Hello\",\"level\":%d,\"blocking\":false}}]"
                                .formatted(number));
        assertThat(Signature.matches(NEW, answer.body(), answer.signature())).isTrue();
    }
}
