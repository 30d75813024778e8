package dev.stripechat.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * The demo: starts the release jar with a shop, an agent and a Stripe account in test mode, and beside it the shop's
 * page. Runs until it is stopped; any {@code -Dstripe-chat.*} is passed on to the server.
 */
public final class Demo {

    private static final String WELCOME =
            """

            ------------------------------------------------------------------
              The demo is ready. Nothing is charged, everything stays here.

              Shop (German)    %1$s
              Shop (English)   %2$s
              Inbox            %3$s/admin/
                 login         %4$s
                 password      %5$s

              Open the shop, write in the chat, press a test button; answer
              in the Inbox. To stop: Ctrl+C
            ------------------------------------------------------------------
            """;

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
        try (DemoShop shop = DemoShop.at(settings.shopPort())) {
            Kept kept = Kept.in(settings.dataFolder());
            Release release = Release.start(settings, keys(kept, shop), secrets(kept), out);
            Runtime.getRuntime().addShutdownHook(new Thread(release::stop, "demo-end"));
            if (release.getsReady()) {
                open(shop, kept);
            }
            return release.ends();
        } catch (IOException taken) {
            throw new DemoFailure(
                    "Port %d of the demo shop is already in use; stop the other program or choose another port with -Ddemo.shop.port=8082."
                            .formatted(settings.shopPort()));
        }
    }

    private void open(DemoShop shop, Kept kept) {
        String port = settings.keys().getOrDefault("stripe-chat.http.port", "8080");
        DemoBackend backend =
                new DemoBackend(settings.chat(), URI.create("http://localhost:" + port), kept);
        try {
            backend.prepares();
        } catch (AssertionError | IllegalStateException refused) {
            throw new DemoFailure(
                    "The server did not take the demo agent or the Stripe account (%s)."
                            .formatted(refused.getMessage()));
        }
        shop.opens(settings.chat(), backend);
        out.printf(
                WELCOME,
                shop.page("de"),
                shop.page("en"),
                settings.chat(),
                DemoBackend.AGENT,
                kept.of("agent.password"));
        out.flush();
    }

    /** By environment: a command line can be read by everybody on the machine. */
    private static Map<String, String> secrets(Kept kept) {
        return Map.of(
                "STRIPE_CHAT_SECRET_KEY", kept.of("secret-key"),
                "STRIPE_CHAT_ADMIN_PASSWORD", kept.of("admin.password"));
    }

    private Map<String, String> keys(Kept kept, DemoShop shop) {
        Map<String, String> keys = new TreeMap<>();
        keys.put("stripe-chat.http.port", "8080");
        keys.put("stripe-chat.http.address", "127.0.0.1");
        keys.put("stripe-chat.public-url", settings.chat());
        keys.put("stripe-chat.data-dir", settings.dataFolder().toString());
        keys.put("stripe-chat.shop.id", DemoBackend.SHOP_ID);
        keys.put("stripe-chat.shop.name", "Demo shop");
        keys.put(
                "stripe-chat.shop.origins",
                shop.origin() + "," + shop.origin().replace("localhost", "127.0.0.1"));
        keys.put("stripe-chat.shop.public-key", kept.of("shop.public-key"));
        keys.put("stripe-chat.admin.login", DemoBackend.ADMIN);
        keys.putAll(settings.keys());
        return keys;
    }
}
