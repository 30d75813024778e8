package dev.stripechat.stories.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.fakeshop.FakeShop;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Order;
import dev.stripechat.world.PostBox;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The packaged server, a shop on another origin, a pretend Stripe and a browser: one for all browser stories. */
final class BrowserWorld {

    private static final double PATIENCE_MILLIS = 45_000;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String AGENT = "agent@shop.example";

    final FakeStripe stripe = FakeStripe.start();
    final FakeAccount account = stripe.account();
    private final String key = account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE);
    final FakeShop shopPage;
    final TestServer server;
    private final TestShop shop;
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    private BrowserWorld() {
        try {
            shopPage = FakeShop.at(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shop = new TestShop(shopPage.origin());
        server =
                TestServer.start(
                        TestWar.packaged(),
                        shop,
                        Map.of(
                                "STRIPE_CHAT_STRIPE_API_BASE",
                                stripe.api(),
                                PostBox.TRUST,
                                "127.0.0.1",
                                "STRIPE_CHAT_TRUSTED_SHOP_HOSTS",
                                "127.0.0.1,localhost"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        Agent admin = Agent.admin(server.url());
        connects(admin);
        admin.adds(AGENT, "Demo agent");
        shopPage.opens(shopSettings());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        browser = Chromium.launch(playwright);
    }

    private void connects(Agent admin) {
        String connection = UUID.randomUUID().toString();
        String secret =
                account.listens(server.origin() + "/stripe/webhooks/" + connection).secret();
        admin.connectsStripe(connection, account.id(), secret, key);
        JsonObject browsers = new JsonObject();
        browsers.addProperty("mode", "test");
        browsers.addProperty("account", account.id());
        browsers.addProperty("publishableKey", account.publishableKey());
        admin.savesStripe(connection, browsers).expect(200);
    }

    /** Meanwhile the key of the account may read payments, but make none. */
    void whileTheKeyIsWeak(Runnable work) {
        may(Permission.PAYMENT_INTENTS_READ);
        try {
            work.run();
        } finally {
            may(Permission.PAYMENT_INTENTS_WRITE);
        }
    }

    private void may(Permission permission) {
        account.revokes(key);
        account.restrictedKeyAs(key, permission);
    }

    private FakeShop.Settings shopSettings() {
        return new FakeShop.Settings(
                server.origin(),
                shop.id(),
                shop.privateKey(),
                "storefront",
                URI.create(stripe.api()),
                URI.create(stripe.js()),
                account.secretKey(),
                account.publishableKey(),
                server.origin() + "/admin/");
    }

    /** The one that all share; it ends with the tests. */
    static BrowserWorld shared() {
        return Shared.WORLD;
    }

    private static final class Shared {
        static final BrowserWorld WORLD = new BrowserWorld();
    }

    /** The id of the shop. */
    String tenant() {
        return shop.id();
    }

    /** A shopper with a browser of their own, in the shop. */
    BrowserShopper shopper(Tongue tongue, Screen screen) {
        return shopper(tongue, screen, ColorScheme.LIGHT);
    }

    BrowserShopper shopper(Tongue tongue, Screen screen, ColorScheme colours) {
        return new BrowserShopper(shopPage, context(tongue, screen, colours), tongue).arrives();
    }

    /** An agent with a browser of their own, before the sign-in. */
    BrowserAgent agent(Tongue tongue, Screen screen) {
        return agent(tongue, screen, ColorScheme.LIGHT);
    }

    BrowserAgent agent(Tongue tongue, Screen screen, ColorScheme colours) {
        return BrowserAgent.at(server.origin(), context(tongue, screen, colours), tongue, screen);
    }

    /** A browser that nobody has used yet. */
    BrowserContext context(Tongue tongue, Screen screen, ColorScheme colours) {
        return context(screen.options(tongue, colours));
    }

    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** Waits until the server has taken in what Stripe sent of a payment: whoever asks then is answered at once. */
    void knows(String paymentIntent, String state) {
        String sql =
                "select state from payment_payment where payment_intent = '%s'"
                        .formatted(paymentIntent);
        Eventually.within(
                PATIENCE,
                () -> paymentIntent + " is " + server.database().column(sql),
                () -> server.database().column(sql).contains(state));
    }

    /** So many more messages of an agent, whatever the time it would take to write them. */
    void talkedFor(String conversation, int messages) {
        server.database()
                .run(
                        """
                        with told as (update conversation_conversation set last_number = last_number + %2$d
                                      where id = '%1$s' returning *)
                        insert into conversation_message
                            (conversation_id, number, shop_id, client_id, author, text, at)
                        select id, last_number - %2$d + line, shop_id, gen_random_uuid(), 'AGENT',
                               'Line ' || line, now()
                        from told, generate_series(1, %2$d) line
                        """
                                .formatted(conversation, messages));
    }

    String shopId() {
        return shop.id();
    }

    /** What the shop's backend signs with. */
    TestShop shop() {
        return shop;
    }

    /** An order that is to be paid on our page. */
    Order order() {
        return new Order(server.url(), shop);
    }
}
