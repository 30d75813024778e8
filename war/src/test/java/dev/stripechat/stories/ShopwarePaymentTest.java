package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.Decline;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.PlacedOrders;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.Shopware;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders of a Shopware shop are paid on our page, and the shop says in the end what Stripe says. */
@Tag("story")
class ShopwarePaymentTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CARD = "pm_card_visa";
    private static final String PAGES = "/api/v1/shopware/storefront/%s?salesChannel=%s";
    private static final String ATTEMPTS =
            "select count(*) from shop_payment_attempt where order_id = '%s'";

    private static final ShopClock CLOCK = new ShopClock();
    private static FakeStripe fake;
    private static TestServer server;
    private static ConnectedStripe stripe;
    private static ShopwareShop shop;
    private static String app;

    @BeforeAll
    static void a_shop_installs_the_app() throws IOException {
        fake = FakeStripe.start();
        server =
                TestServer.start(
                        TestWar.packaged(),
                        new TestShop("https://shop.example"),
                        Map.of(
                                "STRIPE_CHAT_STRIPE_API_BASE",
                                fake.api(),
                                "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND",
                                "500",
                                "STRIPE_CHAT_TRUSTED_SHOP_HOSTS",
                                "localhost"));
        Agent admin = Agent.admin(server.url());
        FakeAccount account = fake.account();
        stripe =
                ConnectedStripe.forThePage(
                        admin,
                        server,
                        account,
                        account.restrictedKey(
                                Permission.PAYMENT_INTENTS_WRITE, Permission.CHARGES_WRITE));
        shop = ShopwareShop.at(0, ShopwareShop.V66, CLOCK);
        shop.webhooks().sendsInline(true);
        byte[] zip = admin.call("/api/v1/shopware-app.zip?edition=portable").bytes();
        app = Shopware.App.in(zip).id();
        shop.app().install(zip);
        shop.app().activate();
    }

    @AfterAll
    static void close() {
        shop.close();
        server.close();
        fake.close();
    }

    @Test
    void the_chat_is_on_the_pages_of_the_shop_and_on_no_others() {
        await("the shop's pages get no chat", () -> storefront(shop.origin()).status() == 200);

        assertThat(storefront(shop.origin()).json().getAsJsonArray("pages").toString())
                .contains("\"confirm\"", "\"failed\"");
        assertThat(storefront("https://elsewhere.example").status()).isEqualTo(204);
    }

    private static Call.Answer storefront(String origin) {
        String path = PAGES.formatted(app, OpeningStock.STOREFRONT);
        return Call.to(server.url(), path).header("Origin", origin).get();
    }

    @Test
    void paid_after_a_decline_and_finished_in_the_shop() {
        String order = places();
        PaymentLink link = pays(order);
        String intent = link.intent();
        stripe.payments().nextDeclines(Decline.of("insufficient_funds"));
        stripe.payments().confirms(intent, CARD);
        awaitState(order, "failed");

        stripe.payments().confirms(intent, CARD);
        awaitState(order, "paid");
        assertThat(finishes(link)).contains("/checkout/finish");
        assertThat(shop.orders().paymentState(order)).isEqualTo("paid");
    }

    @Test
    void paid_when_the_tab_is_closed_and_when_the_shops_token_has_expired() {
        String closed = places();
        stripe.payments().confirms(pays(closed).intent(), CARD);
        String late = places();
        PaymentLink link = pays(late);
        stripe.payments().confirms(link.intent(), CARD);
        awaitState(closed, "paid");

        CLOCK.goesAhead(Duration.ofMinutes(31));

        assertThat(finishes(link)).contains("PAYMENT_TOKEN_EXPIRED");
        awaitState(late, "paid");
    }

    @Test
    void a_bank_debit_is_unconfirmed_until_it_settles() {
        String order = places();
        PaymentLink link = pays(order);
        String intent = link.intent();
        stripe.payments().nextStaysInProcessing();
        stripe.payments().confirms(intent, CARD);
        assertThat(finishes(link)).contains("/checkout/finish");
        assertThat(shop.orders().paymentState(order)).isEqualTo("unconfirmed");

        stripe.payments().arrives(intent);

        awaitState(order, "paid");
    }

    @Test
    void who_turns_back_has_cancelled_and_pays_after_all() {
        String order = places();
        PaymentLink link = pays(order);

        String page = shop.orders().finish(token(link), Map.of("stripe_chat", "cancel"));
        assertThat(page).contains("CUSTOMER_CANCELED");
        assertThat(shop.orders().paymentState(order)).isEqualTo("cancelled");
        shop.orders().paysAgainWith(order, OpeningStock.CARD);
        stripe.payments().confirms(pays(order).intent(), CARD);

        awaitState(order, "paid");
    }

    @Test
    void money_goes_back_from_either_side() {
        String order = places();
        String intent = pays(order).intent();
        stripe.payments().confirms(intent, CARD);
        awaitState(order, "paid");

        String refund = shop.orders().refund(order, 5.00);
        assertThat(shop.data().state("order_transaction_capture_refund", refund))
                .isEqualTo("completed");
        awaitState(order, "refunded_partially");
        stripe.payments().refunds(intent, amount(intent) - 500);

        awaitState(order, "refunded");
    }

    @Test
    void an_order_that_is_cancelled_is_closed_and_an_edited_one_costs_what_it_costs() {
        String cancelled = places();
        String gone = pays(cancelled).intent();
        String edited = places();
        PaymentLink link = pays(edited);
        String intent = link.intent();

        shop.orders().cancel(cancelled);
        shop.orders().costs(edited, 99.50);

        await("the cancelled order is open", () -> status(gone).equals("canceled"));
        await(
                "the edited order costs as before",
                () -> {
                    link.intent();
                    return amount(intent) == 9950;
                });
    }

    @Test
    void asked_twice_to_take_the_money_there_is_one_way_to_pay() {
        String order = places();

        String first = pays(order).intent();
        String second = pays(order).intent();
        stripe.payments().confirms(first, CARD);

        assertThat(second).isEqualTo(first);
        awaitState(order, "paid");
        assertThat(server.database().column(ATTEMPTS.formatted(order))).containsExactly("1");
    }

    private static String places() {
        PlacedOrders orders = new PlacedOrders(shop.data());
        return orders.place(
                orders.customer("shopper@shop.example", "+49 30 901820", true),
                OpeningStock.STOREFRONT,
                OpeningStock.CARD,
                List.of(new PlacedOrders.Line(OpeningStock.MUG, 1, 2390)));
    }

    private static PaymentLink pays(String order) {
        String url = shop.orders().pay(order, shop.origin());
        assertThat(url).startsWith(server.url() + "/pay/");
        return PaymentLink.at(server.url(), url);
    }

    private static String finishes(PaymentLink link) {
        return shop.orders().finish(token(link), Map.of());
    }

    private static String token(PaymentLink link) {
        JsonObject urls = link.shows().expect(200).json().getAsJsonObject("returnUrls");
        return urls.get("success").getAsString().split("_sw_payment_token=")[1];
    }

    private static long amount(String intent) {
        return stripe.payments().now(intent).get("amount").getAsLong();
    }

    private static String status(String intent) {
        return stripe.payments().now(intent).get("status").getAsString();
    }

    private static void awaitState(String order, String state) {
        await(
                "the order is " + shop.orders().paymentState(order) + " and not " + state,
                () -> shop.orders().paymentState(order).equals(state));
    }

    private static void await(String what, BooleanSupplier isSo) {
        Eventually.within(SOON, () -> what, isSo);
    }
}
