package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A Shopware shop from its first minute: the link that a start prints, the app downloaded and installed, Stripe connected in a
 * frame of the shop's administration. The pictures of it are those of {@code docs/shopware.md}.
 */
final class ShopwareStage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SAID = "Set up Stripe Chat: ";

    final BrowserWorld world = BrowserWorld.shared();
    final FakeAccount account = world.stripe.account();
    final TestServer server =
            TestServer.start(
                    TestWar.packaged(),
                    new TestShop("https://shop.example"),
                    Map.of(
                            "STRIPE_CHAT_SHOP_ID", "",
                            "STRIPE_CHAT_SHOP_NAME", "",
                            "STRIPE_CHAT_SHOP_ORIGINS", "",
                            "STRIPE_CHAT_SHOP_PUBLIC_KEY", "",
                            "STRIPE_CHAT_ADMIN_LOGIN", "",
                            "STRIPE_CHAT_ADMIN_PASSWORD", "",
                            "STRIPE_CHAT_STRIPE_API_BASE", world.stripe.api(),
                            "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND", "500",
                            "STRIPE_CHAT_TRUSTED_SHOP_HOSTS", "localhost"));
    final ShopwareShop shop;
    final ShopwareOffice office;

    private ShopwareStage() {
        try {
            shop = ShopwareShop.at(0, ShopwareShop.V67, Clock.systemUTC()).worksByItself();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        office = new ShopwareOffice(shop, account);
    }

    /** Ready to sell. */
    static ShopwareStage opens() {
        ShopwareStage stage = new ShopwareStage();
        try (BrowserContext context = stage.context(Tongue.DE, Screen.DESKTOP)) {
            Page page = context.newPage();
            stage.shop.app().install(stage.setsUp(page));
            stage.shop.app().activate();
            stage.office.connectsStripe(page);
        }
        try (BrowserContext context = stage.context(Tongue.EN, Screen.DESKTOP)) {
            stage.office.looksAround(context.newPage());
        }
        return stage;
    }

    private byte[] setsUp(Page page) {
        String line =
                server.log().lines().filter(one -> one.contains(SAID)).findFirst().orElseThrow();
        page.navigate(line.substring(line.indexOf(SAID) + SAID.length()).strip());
        page.locator("[name=name]").fill("Demo agent");
        page.locator("[name=username]").fill("admin@shop.example");
        page.locator("[name=new-password]").fill("correct horse battery");
        page.locator("[name=shop-name]").fill("Demo shop");
        inBoth(page, "shopware-setup");
        button(page, "Einrichten").click();
        assertThat(page.locator("[data-section=install] h3").first()).hasText("Shopware 6");
        inBoth(page, "shopware-download");
        Locator newer = page.locator("[data-section=install] .file button").last();
        return bytes(page.waitForDownload(newer::click));
    }

    private static byte[] bytes(Download download) {
        try (InputStream zip = download.createReadStream()) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page in both languages of ours. */
    private static void inBoth(Page page, String name) {
        for (Tongue tongue : List.of(Tongue.EN, Tongue.DE)) {
            page.locator(".switch__choice[lang=" + tongue.code() + "]").click();
            picture(page, tongue, name);
        }
    }

    private static void picture(Page page, Tongue tongue, String name) {
        new Album(tongue, Screen.DESKTOP).take(page, name);
    }

    BrowserContext context(Tongue tongue, Screen screen) {
        BrowserContext context = world.context(tongue, screen, ColorScheme.LIGHT);
        StripesAddress.in(context, world.stripe);
        return context;
    }

    /** Somebody in the shop, with a browser that nobody has used yet. */
    ShopwareShopper shopper(Tongue tongue, Screen screen) {
        return new ShopwareShopper(shop, context(tongue, screen), tongue, screen);
    }

    /** Somebody before the Inbox. */
    BrowserAgent agent(Tongue tongue, Screen screen) {
        return BrowserAgent.at(server.origin(), context(tongue, screen), tongue, screen)
                .signsInAsAdmin();
    }

    List<String> column(String sql) {
        return server.database().column(sql);
    }

    /** The newest order of the shop. */
    String newestOrder() {
        List<JsonObject> all = shop.data().all("order");
        return all.get(all.size() - 1).get("id").getAsString();
    }

    void await(String what, BooleanSupplier isSo) {
        Eventually.within(PATIENCE, () -> what, isSo);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        shop.close();
        server.close();
    }
}
