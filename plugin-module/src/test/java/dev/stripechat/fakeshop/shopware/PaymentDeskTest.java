package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentDeskTest {

    private static final String AWAY = "{\"redirectUrl\":\"https://pay.example/1\"}";

    private final TinyShopware world = new TinyShopware(ShopwareShop.V67).installed();
    private final TinyApp app = world.app;
    private final OrderDesk orders = world.shop.orders();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_app_is_told_of_the_order_and_then_asked_to_take_the_money() {
        app.answers("/pay", AWAY);
        world.shop.webhooks().sendsInline(true);

        String to = world.orders();

        TinyApp.Letter pay = app.last("/pay");
        assertThat(to).isEqualTo("https://pay.example/1");
        assertThat(app.letters("/").stream().map(l -> l.line().split(" ")[1]))
                .endsWith("/webhook", "/pay");
        assertThat(pay.json().keySet())
                .contains("source", "orderTransaction", "order", "requestData", "returnUrl");
        JsonObject order = pay.json().getAsJsonObject("order");
        assertThat(order.get("id").getAsString()).isEqualTo(world.order());
        assertThat(order.getAsJsonObject("currency").get("isoCode").getAsString()).isEqualTo("EUR");
        assertThat(order.getAsJsonObject("orderCustomer").get("email").getAsString())
                .isEqualTo("demo.shopper@example.com");
        JsonObject transaction = pay.json().getAsJsonObject("orderTransaction");
        assertThat(transaction.getAsJsonObject("amount").get("totalPrice").getAsDouble())
                .isEqualTo(12.9);
        assertThat(
                        transaction
                                .getAsJsonObject("paymentMethod")
                                .get("handlerIdentifier")
                                .getAsString())
                .isEqualTo("app\\StripeChat_card");
        assertThat(pay.json().get("returnUrl").getAsString())
                .startsWith(world.shop.url() + "/payment/finalize-transaction?_sw_payment_token=");
        assertThat(state()).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource({
        "paid, paid",
        "authorize, authorized",
        "process, in_progress",
        "process_unconfirmed, unconfirmed",
        "'', open"
    })
    void who_comes_back_sees_the_finish_page_and_the_state_is_what_the_app_says(
            String action, String state) {
        away();
        app.answers("/finalize", "{\"status\":\"" + action + "\"}");

        String to = back();

        assertThat(to).isEqualTo("/checkout/finish?orderId=" + world.order());
        assertThat(state()).isEqualTo(state);
        assertThat(
                        app.last("/finalize")
                                .json()
                                .getAsJsonObject("requestData")
                                .get("pi")
                                .getAsString())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"cancel\"}|cancelled|CHECKOUT__CUSTOMER_CANCELED_EXTERNAL_PAYMENT",
                "{\"status\":\"fail\"}|failed|CHECKOUT__ASYNC_PAYMENT_FINALIZE_INTERRUPTED",
                "{\"message\":\"no money\",\"status\":\"paid\"}|failed|CHECKOUT__ASYNC_PAYMENT_FINALIZE_INTERRUPTED",
                "{\"status\":\"failed\"}|failed|SYSTEM__ILLEGAL_STATE_TRANSITION",
                "nonsense|failed|CHECKOUT__UNKNOWN_ERROR"
            })
    void who_could_not_pay_comes_to_the_page_where_another_way_is_chosen(
            String answer, String state, String code) {
        away();
        app.answers("/finalize", answer);

        assertThat(back())
                .isEqualTo("/account/order/edit/" + world.order() + "?error-code=" + code);
        assertThat(state()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00"})
    void a_payment_of_which_the_app_does_not_sign_is_failed(String signature) {
        app.answers("/pay", AWAY);
        app.spoils("/pay", reply -> reply.signed(signature));

        assertThat(world.orders()).endsWith("?error-code=CHECKOUT__UNKNOWN_ERROR");
        assertThat(state()).isEqualTo("failed");
    }

    @Test
    void a_payment_for_which_the_app_takes_too_long_is_failed() {
        app.hangs("/pay");
        world.shop.hurries(100);

        assertThat(world.orders()).endsWith("?error-code=CHECKOUT__UNKNOWN_ERROR");
    }

    @Test
    void an_older_shop_thinks_of_a_state_itself_and_names_the_query_otherwise() {
        try (TinyShopware older = new TinyShopware(ShopwareShop.V66).installed()) {
            older.app.answers("/pay", AWAY);
            older.orders();
            String order = older.order();

            assertThat(older.shop.orders().paymentState(order)).isEqualTo("unconfirmed");
            older.app.answers("/finalize", "{\"status\":\"paid\"}");
            older.gets(wayBack(older.app) + "&pi=x");

            assertThat(older.app.last("/finalize").json().has("queryParameters")).isTrue();
            assertThat(older.shop.orders().paymentState(order)).isEqualTo("paid");
        }
    }

    @Test
    void the_way_back_is_open_for_half_an_hour_and_once() {
        away();
        String way = wayBack(app);
        world.clock.moves(Duration.ofMinutes(30));

        assertThat(world.goesTo(world.gets(way)))
                .endsWith("?error-code=CHECKOUT__PAYMENT_TOKEN_EXPIRED");
        assertThat(app.letters("/finalize")).isEmpty();
        assertThat(world.gets(way).statusCode()).isEqualTo(410);
    }

    @Test
    void the_same_way_to_pay_opens_the_transaction_again_another_one_begins_a_new() {
        away();
        app.answers("/finalize", "{\"status\":\"fail\"}");
        back();
        String order = world.order();
        String transaction = orders.transactionOf(order);

        orders.paysAgainWith(order, OpeningStock.CARD);
        assertThat(orders.transactionOf(order)).isEqualTo(transaction);
        assertThat(state()).isEqualTo("open");

        orders.paysAgainWith(order, OpeningStock.INVOICE);
        assertThat(orders.transactionOf(order)).isNotEqualTo(transaction);
        assertThat(world.shop.data().state("order_transaction", transaction))
                .isEqualTo("cancelled");
    }

    @Test
    void an_edited_order_costs_something_else_and_a_cancelled_one_is_cancelled() {
        away();
        String order = world.order();

        orders.costs(order, 20.5);
        orders.cancel(order);

        JsonObject row = new OrderJson(world.shop.data()).order(order);
        assertThat(row.get("amountTotal").getAsDouble()).isEqualTo(20.5);
        assertThat(
                        row.getAsJsonArray("transactions")
                                .get(0)
                                .getAsJsonObject()
                                .getAsJsonObject("amount")
                                .get("totalPrice")
                                .getAsDouble())
                .isEqualTo(20.5);
        assertThat(world.shop.data().state("order", order)).isEqualTo("cancelled");
    }

    @Test
    void a_shoppers_payment_is_spoken_of_in_the_orders_language_and_the_owners_refund_in_his() {
        away();
        app.answers("/finalize", "{\"status\":\"paid\"}");
        app.answers("/refund", "{\"status\":\"complete\"}");
        back();

        orders.refund(world.order(), 5.25);

        assertThat(app.last("/pay").headers())
                .containsEntry("sw-user-language", "de-DE")
                .containsEntry("sw-context-language", OpeningStock.GERMAN);
        assertThat(app.last("/finalize").headers()).containsEntry("sw-user-language", "de-DE");
        assertThat(app.last("/refund").headers()).containsEntry("sw-user-language", "en-GB");
    }

    @Test
    void money_back_is_asked_for_and_has_the_state_that_the_app_says() {
        away();
        app.answers("/refund", "{\"status\":\"complete\"}");

        String refund = orders.refund(world.order(), 5.25);

        JsonObject asked = app.last("/refund").json();
        assertThat(asked.getAsJsonObject("refund").get("id").getAsString()).isEqualTo(refund);
        assertThat(
                        asked.getAsJsonObject("refund")
                                .getAsJsonObject("amount")
                                .get("totalPrice")
                                .getAsDouble())
                .isEqualTo(5.25);
        assertThat(world.shop.data().state("order_transaction_capture_refund", refund))
                .isEqualTo("completed");

        app.answers("/refund", "{\"status\":\"completed\"}");
        String order = world.order();
        assertThatThrownBy(() -> orders.refund(order, 1))
                .hasMessageContaining("Illegal transition");
    }

    private void away() {
        app.answers("/pay", AWAY);
        world.orders();
    }

    private String back() {
        return world.goesTo(world.gets(wayBack(app) + "&pi=x"));
    }

    private String wayBack(TinyApp from) {
        String url = from.last("/pay").json().get("returnUrl").getAsString();
        return url.substring(url.indexOf("/payment/"));
    }

    private String state() {
        return orders.paymentState(world.order());
    }
}
