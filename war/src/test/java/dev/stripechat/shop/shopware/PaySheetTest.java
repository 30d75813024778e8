package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.PaymentRequest;
import dev.stripechat.shopware.PayCall;
import dev.stripechat.shopware.ProtocolRefused;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shop wants to have paid is read to the last minor unit. */
class PaySheetTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String BACK = "https://shop.example/payment/finalize-transaction";

    private final ShopId shop = Some.shop();

    @Test
    void order_and_try_and_shopper_are_the_shops_own_words() {
        PaymentRequest request = request("395.01", "EUR", BACK + "?_sw_payment_token=t0ken");

        assertThat(request.order().id()).isEqualTo(OneShop.ORDER);
        assertThat(request.order().transactionId()).contains(OneShop.TRANSACTION);
        assertThat(request.order().number()).contains("10077");
        assertThat(request.checkoutId()).isEqualTo(OneShop.ORDER).matches(Checkout::isId);
        assertThat(request.customerId()).contains("5e5d6cd8917c45839b2f6aa7b4bf1425");
        assertThat(request.salesChannel()).contains("9b2fe3ca29174971a645cafa4715c223");
        assertThat(request.signedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "395.01, EUR, 39501",
        "395, EUR, 39500",
        "0.30000000000000004, EUR, 30",
        "1200, JPY, 1200",
        "1.5, KWD, 1500",
        "500, ISK, 50000"
    })
    void an_amount_is_whole_minor_units_as_stripe_counts_them(
            String amount, String currency, long minor) {
        assertThat(request(amount, currency, BACK).amount())
                .isEqualTo(new Money(minor, currency.toLowerCase(Locale.ROOT)));
    }

    @Test
    void a_part_of_a_minor_unit_is_refused() {
        assertThatThrownBy(() -> request("1200.5", "JPY", BACK))
                .isInstanceOf(ProtocolRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"?_sw_payment_token=t0ken, &", "'', ?"})
    void who_turns_back_is_known_by_the_way_back(String query, String joint) {
        PaymentRequest request = request("1", "EUR", BACK + query);

        assertThat(request.returnUrls().success()).isEqualTo(BACK + query);
        assertThat(request.returnUrls().cancel())
                .isEqualTo(BACK + query + joint + "stripe_chat=cancel");
        assertThat(PaySheet.isLeft(Json.createObjectBuilder().add("stripe_chat", "cancel").build()))
                .isTrue();
        assertThat(PaySheet.isLeft(Json.createObjectBuilder().add("stripe_chat", "x").build()))
                .isFalse();
        assertThat(PaySheet.isLeft(Json.createObjectBuilder().build())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, de-DE, EN",
        "de-AT, en-GB, DE",
        "'', de-DE, DE",
        "'', fr-FR, EN",
        "'', '', ''"
    })
    void the_page_speaks_as_the_order_does_or_else_the_call(
            String ordered, String spoken, String language) {
        PaymentRequest request =
                request(ordered(ordered), Optional.of(spoken).filter(name -> !name.isEmpty()));

        assertThat(request.language().map(Language::name))
                .isEqualTo(Optional.of(language).filter(name -> !name.isEmpty()));
    }

    private static PayCall ordered(String locale) {
        String code = locale.isEmpty() ? "null" : "{\"code\":\"" + locale + "\"}";
        String body = new String(body("1", "EUR", Optional.of(BACK)), StandardCharsets.UTF_8);
        return PayCall.of(
                body.replace("\"order\":{", "\"order\":{\"language\":{\"locale\":" + code + "},")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void without_a_way_back_nothing_is_paid() {
        PayCall call = PayCall.of(body("1", "EUR", Optional.empty()));

        assertThatThrownBy(() -> request(call, Optional.empty())).isInstanceOf(Refusal.class);
    }

    private PaymentRequest request(String amount, String currency, String back) {
        return request(PayCall.of(body(amount, currency, Optional.of(back))), Optional.empty());
    }

    private PaymentRequest request(PayCall call, Optional<String> spoken) {
        return PaySheet.request(call, spoken, shop, Look.PLAIN, NOON);
    }

    private static byte[] body(String amount, String currency, Optional<String> back) {
        String way = back.map(url -> ",\"returnUrl\":\"" + url + "\"").orElse("");
        return """
        {"source":{"url":"https://shop.example","shopId":"hRCw2xo1EDZnLco4","appVersion":"1.0.0"},
        "order":{"id":"%s","orderNumber":"10077","amountTotal":%s,"currency":{"isoCode":"%s"},
        "orderCustomer":{"customerId":"5e5d6cd8917c45839b2f6aa7b4bf1425","email":"a@b.example"},
        "salesChannelId":"9b2fe3ca29174971a645cafa4715c223"},
        "orderTransaction":{"id":"%s","orderId":"%s","amount":{"totalPrice":%s},"customFields":[]},
        "requestData":[]%s}
        """
                .formatted(
                        OneShop.ORDER,
                        amount,
                        currency,
                        OneShop.TRANSACTION,
                        OneShop.ORDER,
                        amount,
                        way)
                .getBytes(StandardCharsets.UTF_8);
    }
}
