package dev.stripechat.stories.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.TestShop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The world of the browser stories, with orders that are paid on our own page. */
final class PayingWorld {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BrowserWorld world = BrowserWorld.shared();

    /** An order of two notebooks and a set of pencils, to be paid in the language of the shopper. */
    Order order(Tongue tongue) {
        return order(tongue, "eur");
    }

    /** The same in other money. */
    Order order(Tongue tongue, String currency) {
        Order order = world.order().with("language", tongue.code()).costing(4780, currency);
        order.returningTo(world.shopPage.page(tongue.code()));
        tellsCart(order, tongue, currency);
        return order;
    }

    /** In a shop that has not connected Stripe. */
    Order orderElsewhere(Tongue tongue) {
        TestShop shop = new TestShop(world.shopPage.origin());
        String sql =
                "insert into shop_shop values ('%s', 'Demo shop', 'en', '%s');"
                        + " insert into shop_origin values ('%1$s', '%3$s')";
        world.server.database().run(sql.formatted(shop.id(), shop.publicKey(), shop.origin()));
        return new Order(world.server.url(), shop).with("language", tongue.code());
    }

    void whileTheKeyIsWeak(Runnable work) {
        world.whileTheKeyIsWeak(work);
    }

    private void tellsCart(Order order, Tongue tongue, String currency) {
        JsonArray items = new JsonArray();
        items.add(item(tongue.say("Notizbuch „Feldweg“", "“Feldweg” notebook"), 2, 3390));
        items.add(item(tongue.say("Bleistifte aus Zeder", "Cedar pencils"), 1, 900));
        JsonObject cart = new JsonObject();
        cart.addProperty("currency", currency);
        cart.addProperty("total", 4780);
        cart.addProperty("shipping", 490);
        cart.add("items", items);
        String document =
                world.shop()
                        .document(
                                world.server.origin(),
                                order.checkout(),
                                Instant.now(),
                                cart.toString());
        Call.to(world.server.url(), "/api/v1/checkouts/" + order.checkout())
                .put("application/jose", document)
                .expect(204);
    }

    private static JsonObject item(String name, int quantity, long amount) {
        JsonObject item = new JsonObject();
        item.addProperty("name", name);
        item.addProperty("quantity", quantity);
        item.addProperty("amount", amount);
        return item;
    }

    Payer payer(Tongue tongue, Screen screen) {
        return payer(tongue, screen, ColorScheme.LIGHT);
    }

    Payer payer(Tongue tongue, Screen screen, ColorScheme colours) {
        BrowserContext context = world.context(tongue, screen, colours);
        StripesAddress.in(context, world.stripe);
        return new Payer(context, tongue);
    }

    /** Whose browser runs no scripts. */
    Payer withoutScripts(Tongue tongue, Screen screen) {
        Browser.NewContextOptions options = screen.options(tongue, ColorScheme.LIGHT);
        return new Payer(world.context(options.setJavaScriptEnabled(false)), tongue);
    }

    /** A picture on the shop's own pages. */
    String logo() {
        return world.shopPage.origin() + "/icon.svg";
    }

    FakeAccount account() {
        return world.account;
    }

    /** How often Stripe was asked to take the money. */
    int confirmations(PaymentLink link) {
        return world.stripe
                .requests("POST", "/v1/payment_intents/" + intent(link) + "/confirm")
                .size();
    }

    /** What Stripe takes, in minor units. */
    long amount(PaymentLink link) {
        return account().payments().now(intent(link)).get("amount").getAsLong();
    }

    /** The PaymentIntent of an attempt that was opened. */
    String intent(PaymentLink link) {
        return column(
                        "select payment_intent from paymentpage_payment where attempt_id = '%s'"
                                + " order by number desc limit 1",
                        link)
                .get(0);
    }

    /** The link is over. */
    void expires(PaymentLink link) {
        world.server
                .database()
                .run(
                        "update shop_payment_link set expires_at = now() - interval '1 minute'"
                                + " where attempt_id = '%s'".formatted(link.attempt()));
    }

    /** What was said about an attempt, oldest first. */
    List<String> said(PaymentLink link) {
        return column(
                "select m.text from conversation_message m join shop_payment_attempt a"
                        + " on m.conversation_id::text = a.conversation_id where a.id = '%s'"
                        + " order by m.number",
                link);
    }

    /** Waits until our server has heard it from Stripe. */
    void knows(PaymentLink link, String state) {
        Eventually.within(
                PATIENCE, () -> "it is " + link.state(), () -> link.state().equals(state));
    }

    private List<String> column(String sql, PaymentLink link) {
        return world.server.database().column(sql.formatted(link.attempt()));
    }
}
