package dev.stripechat.stories.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.demo.DemoShop;
import dev.stripechat.world.Agent;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The packaged server, a shop's page on another origin, a Stripe account and a browser: one for all browser stories. */
final class BrowserWorld {

    private static final double PATIENCE_MILLIS = 20_000;
    private static final String AGENT = "agent@shop.example";

    final DemoShop shopPage;
    final TestServer server;
    final StripeAccount stripe = new StripeAccount();
    private final TestShop shop;
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    private BrowserWorld() {
        try {
            shopPage = DemoShop.at(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shop = new TestShop(shopPage.origin());
        server = TestServer.start(TestWar.packaged(), shop);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        Agent admin = Agent.admin(server.url());
        admin.connectsStripe(stripe);
        admin.adds(AGENT, "Demo agent");
        shopPage.opens(server.origin(), new Backend());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        browser = Chromium.launch(playwright);
    }

    /** The one that all share; it ends with the tests. */
    static BrowserWorld shared() {
        return Shared.WORLD;
    }

    private static final class Shared {
        static final BrowserWorld WORLD = new BrowserWorld();
    }

    /** A shopper with a browser of their own, at the checkout. */
    BrowserShopper shopper(Tongue tongue, Screen screen) {
        return shopper(tongue, screen, ColorScheme.LIGHT);
    }

    BrowserShopper shopper(Tongue tongue, Screen screen, ColorScheme colours) {
        return BrowserShopper.at(
                shopPage.page(tongue.code()), context(tongue, screen, colours), tongue);
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
        BrowserContext context = browser.newContext(screen.options(tongue, colours));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** Stripe reports a declined card, with that code. */
    void declines(BrowserShopper shopper, String code) {
        stripe.sends(server.url(), stripe.declined(shopper.paymentIntent(), code)).expect(200);
    }

    /** Stripe reports that the money has arrived. */
    void succeeds(BrowserShopper shopper) {
        stripe.sends(server.url(), stripe.succeeded(shopper.paymentIntent())).expect(200);
    }

    String shopId() {
        return shop.id();
    }

    private final class Backend implements DemoShop.Backend {

        @Override
        public String shopId() {
            return shop.id();
        }

        @Override
        public String shopToken(String paymentIntent) {
            return shop.token(server.origin(), paymentIntent);
        }

        @Override
        public int delivers(String event) {
            return stripe.sends(server.url(), event).status();
        }
    }
}
