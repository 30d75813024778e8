package dev.stripechat.demo;

import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.fakeshop.FakeShop;
import dev.stripechat.fakeshop.shopware.ShopwareError;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * The demo: starts the release jar with a shop, an agent and a Stripe account, and beside it an example shop, a pretend
 * Shopware shop that has installed the app, and a pretend Stripe. Runs until it is stopped; any {@code -Dstripe-chat.*} is passed on to the server.
 */
public final class Demo {

    private static final String SHOP_ID = "5d3e0c54-6a1b-4f0e-9d1c-0a7d5b8e2f10";

    private static final String WELCOME =
            """

            ------------------------------------------------------------------
              The demo is ready. Nothing is charged, everything stays here.

              Shopware shop    %1$s/en     (German: %1$s)
                 administration  %1$s/admin?user=%2$s
              Example shop     %3$s/en     (German: %3$s/de)
              Inbox            %4$s/admin/
                 login         %5$s
                 password      %6$s
                 settings      %7$s
                 password      %8$s

              Buy something in either shop and pay with the card that has no
              money on it; the test cards are in the card form. Then ask the
              chat why, and answer in the Inbox, or in the administration of
              the Shopware shop, where the app is installed already.

              To stop: Ctrl+C
            ------------------------------------------------------------------
            """;

    /** Who is signed in to the administration of the Shopware shop. */
    private static final String MERCHANT = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";

    private final Settings settings;
    private final PrintStream out;

    private Demo(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Runs the demo until it is stopped, or until the server ends by itself. */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            code = new Demo(Settings.of(System.getProperties()), System.out).run();
        } catch (DemoFailure failure) {
            System.err.println("Demo: " + failure.getMessage());
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    private int run() {
        try (FakeShop shop = taking(settings.shopPort(), FakeShop::at, "demo shop", "shop");
                ShopwareShop shopware =
                        taking(
                                settings.shopwarePort(),
                                Demo::shopware,
                                "Shopware shop",
                                "shopware");
                FakeStripe stripe =
                        taking(settings.stripePort(), FakeStripe::at, "pretend Stripe", "stripe")) {
            Kept kept = Kept.in(settings.dataFolder());
            Release release = Release.start(settings, keys(kept, shop, stripe), secrets(kept), out);
            Runtime.getRuntime().addShutdownHook(new Thread(release::stop, "demo-end"));
            if (release.getsReady()) {
                open(shop, shopware, stripe, kept);
            }
            return release.ends();
        }
    }

    private static ShopwareShop shopware(int port) throws IOException {
        return ShopwareShop.at(port, ShopwareShop.V67, Clock.systemUTC());
    }

    @FunctionalInterface
    private interface Taking<T> {
        T at(int port) throws IOException;
    }

    private static <T> T taking(int port, Taking<T> what, String name, String word) {
        try {
            return what.at(port);
        } catch (IOException taken) {
            throw new DemoFailure(
                    "Port %d of the %s is already in use; stop the other program or choose another port with -Ddemo.%s.port=%d."
                            .formatted(port, name, word, port < 65_535 ? port + 1 : port - 1));
        }
    }

    private void open(FakeShop shop, ShopwareShop shopware, FakeStripe stripe, Kept kept) {
        FakeAccount account = account(stripe, kept);
        try {
            new Preparation(settings.server(), kept).prepares(account, shopware);
        } catch (AssertionError | IllegalStateException | ShopwareError refused) {
            throw new DemoFailure(
                    "The server did not take the demo agent, the Stripe account or the Shopware shop (%s)."
                            .formatted(refused.getMessage()));
        }
        shop.opens(shopSettings(stripe, account, kept));
        out.printf(
                WELCOME,
                shopware.origin(),
                MERCHANT,
                shop.origin(),
                settings.chat(),
                Preparation.AGENT,
                kept.of("agent.password"),
                Preparation.ADMIN,
                kept.of("admin.password"));
        out.flush();
    }

    /** With a key that may do all that our own pages need. */
    private static FakeAccount account(FakeStripe stripe, Kept kept) {
        FakeAccount account =
                stripe.account(
                        new FakeAccount.Given(
                                kept.of("stripe.account"),
                                kept.of("stripe.secret-key"),
                                kept.of("stripe.publishable-key")));
        account.restrictedKeyAs(
                kept.of("stripe.restricted-key"),
                Permission.PAYMENT_INTENTS_WRITE,
                Permission.CHARGES_WRITE,
                Permission.WEBHOOKS_READ,
                Permission.PAYMENT_METHOD_DOMAINS_WRITE);
        return account;
    }

    private FakeShop.Settings shopSettings(FakeStripe stripe, FakeAccount account, Kept kept) {
        return new FakeShop.Settings(
                settings.chat(),
                SHOP_ID,
                kept.shopKey(),
                "demo",
                URI.create(stripe.api()),
                URI.create(stripe.js()),
                account.secretKey(),
                account.publishableKey(),
                settings.chat() + "/admin/");
    }

    /** By environment: a command line can be read by everybody on the machine. */
    private static Map<String, String> secrets(Kept kept) {
        return Map.of(
                "STRIPE_CHAT_SECRET_KEY", kept.of("secret-key"),
                "STRIPE_CHAT_ADMIN_PASSWORD", kept.of("admin.password"));
    }

    private Map<String, String> keys(Kept kept, FakeShop shop, FakeStripe stripe) {
        Map<String, String> keys = new TreeMap<>();
        keys.put("stripe-chat.http.port", "8080");
        keys.put("stripe-chat.http.address", "127.0.0.1");
        keys.put("stripe-chat.public-url", settings.chat());
        keys.put("stripe-chat.data-dir", settings.dataFolder().toString());
        keys.put("stripe-chat.shop.id", SHOP_ID);
        keys.put("stripe-chat.shop.name", "Demo shop");
        keys.put(
                "stripe-chat.shop.origins",
                shop.origin() + "," + shop.origin().replace("localhost", "127.0.0.1"));
        keys.put("stripe-chat.shop.public-key", kept.of("shop.public-key"));
        keys.put("stripe-chat.stripe.api-base", stripe.api());
        keys.put("stripe-chat.stripe.js-url", stripe.js());
        keys.put("stripe-chat.trusted-shop-hosts", "localhost");
        keys.put("stripe-chat.admin.login", Preparation.ADMIN);
        keys.putAll(settings.keys());
        return keys;
    }
}
