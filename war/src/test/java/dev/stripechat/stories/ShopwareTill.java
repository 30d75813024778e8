package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakePayments;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.PlacedOrders;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Books;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Shopware;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jose4j.jwt.JwtClaims;

/** A server, a Shopware shop that has installed the app there, and its account at Stripe. Tests share one until the process ends. */
final class ShopwareTill {

    static final String CARD = "pm_card_visa";

    private static final Duration SOON = Duration.ofSeconds(60);

    private final TestShop tenant = new TestShop("https://shop.example");
    final ShopClock clock = new ShopClock();
    final TestServer server;
    final Agent admin;
    final ConnectedStripe stripe;
    final ShopwareShop shop;
    private final Books books;
    private String app = "";

    private static final class Shared {
        private static final ShopwareTill TILL = new ShopwareTill(TestWar.packaged());
    }

    private ShopwareTill(Path war) {
        FakeStripe fake = FakeStripe.start();
        server =
                TestServer.start(
                        war,
                        tenant,
                        Map.of(
                                "STRIPE_CHAT_STRIPE_API_BASE",
                                fake.api(),
                                "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND",
                                "500",
                                "STRIPE_CHAT_TRUSTED_SHOP_HOSTS",
                                "localhost"));
        admin = Agent.admin(server.url());
        FakeAccount account = fake.account();
        stripe =
                ConnectedStripe.forThePage(
                        admin,
                        server,
                        account,
                        account.restrictedKey(
                                Permission.PAYMENT_INTENTS_WRITE, Permission.CHARGES_WRITE));
        shop = shop();
        books = new Books(server.database(), tenant.id(), shop.data());
        shop.webhooks().sendsInline(true);
        installs();
    }

    private ShopwareShop shop() {
        try {
            return ShopwareShop.at(0, ShopwareShop.V66, clock);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    static ShopwareTill shared() {
        return Shared.TILL;
    }

    /** Another one, with that server. */
    static ShopwareTill with(Path war) {
        return new ShopwareTill(war);
    }

    /** The admin's app, as it is now. */
    void installs() {
        byte[] zip = admin.call("/api/v1/shopware-app.zip?edition=portable").bytes();
        app = Shopware.App.in(zip).id();
        shop.app().install(zip);
    }

    /** The id that its pages come with. */
    String app() {
        return app;
    }

    FakePayments payments() {
        return stripe.payments();
    }

    /** A customer orders a mug, to be paid by the app. */
    String places() {
        return places(customer(), OpeningStock.CARD);
    }

    /** A guest. */
    String customer() {
        return new PlacedOrders(shop.data())
                .customer("shopper@shop.example", "+49 30 901820", true);
    }

    /** The same, to be paid so. */
    String places(String customer, String method) {
        return new PlacedOrders(shop.data())
                .place(
                        customer,
                        OpeningStock.STOREFRONT,
                        method,
                        List.of(new PlacedOrders.Line(OpeningStock.MUG, 1, 2390)));
    }

    /** That customer opens the chat where the shop says that it is at that checkout. */
    Shopper chats(String checkout, String customer) {
        return chats("en", Map.of("checkoutId", checkout, "customerId", customer));
    }

    /** Somebody opens the chat of whom the shop says that. */
    Shopper chats(String language, Map<String, String> said) {
        JwtClaims claims = tenant.claims(server.url().toString());
        said.forEach(claims::setStringClaim);
        return new Shopper(server.url(), tenant).arrivesWith(language, tenant.signed(claims));
    }

    PaymentLink pays(String order) {
        String url = shop.orders().pay(order, shop.origin());
        assertThat(url).startsWith(server.url() + "/pay/");
        return PaymentLink.at(server.url(), url);
    }

    String finishes(PaymentLink link) {
        return shop.orders().finish(token(link), Map.of());
    }

    static String token(PaymentLink link) {
        JsonObject urls = link.shows().expect(200).json().getAsJsonObject("returnUrls");
        return urls.get("success").getAsString().split("_sw_payment_token=")[1];
    }

    static String pageState(PaymentLink link) {
        return link.shows().expect(200).json().get("state").getAsString();
    }

    long amount(String intent) {
        return payments().now(intent).get("amount").getAsLong();
    }

    String status(String intent) {
        return payments().now(intent).get("status").getAsString();
    }

    void awaitState(String order, String state) {
        await(
                "the order is " + shop.orders().paymentState(order) + " and not " + state,
                () -> shop.orders().paymentState(order).equals(state));
    }

    /** In the end our books say what the shop's say. */
    void booksAgree() {
        books.agree();
    }

    static void await(String what, BooleanSupplier isSo) {
        Eventually.within(SOON, () -> what, isSo);
    }
}
