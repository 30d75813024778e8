package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.Permission;
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
    private static final String WHO = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";

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

    private ShopwareStage() {
        try {
            shop = ShopwareShop.at(0, ShopwareShop.V67, Clock.systemUTC()).worksByItself();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ready to sell. */
    static ShopwareStage opens() {
        ShopwareStage stage = new ShopwareStage();
        try (BrowserContext context = stage.context(Tongue.DE, Screen.DESKTOP)) {
            Page page = context.newPage();
            stage.shop.app().install(stage.setsUp(page));
            stage.shop.app().activate();
            stage.connectsStripe(page);
        }
        try (BrowserContext context = stage.context(Tongue.EN, Screen.DESKTOP)) {
            stage.looksAround(context.newPage());
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

    private void connectsStripe(Page page) {
        FrameLocator frame = settings(page, "de-DE", "light");
        Locator stripe = frame.locator("[data-section=stripe]");
        stripe.locator("[data-add]").click();
        String address = stripe.locator("ol code").first().textContent();
        stripe.locator("[name=stripe-account]").fill(account.id());
        stripe.locator("[name=webhook-secret]").fill(account.listens(address).secret());
        stripe.locator("[name=restricted-key]").fill(key());
        stripe.locator("[name=publishable-key]").fill(account.publishableKey());
        stripe.scrollIntoViewIfNeeded();
        picture(page, Tongue.DE, "shopware-connect");
        stripe.getByRole(AriaRole.BUTTON, named("Verbinden")).click();
        assertThat(stripe).containsText("hat alle Rechte");
        picture(page, Tongue.DE, "shopware-connected");
        goesLive(page, stripe, Tongue.DE);
    }

    /** The same pages in English; nothing is saved. */
    private void looksAround(Page page) {
        Locator stripe = settings(page, "en-GB", "light").locator("[data-section=stripe]");
        assertThat(stripe).containsText("has all rights");
        picture(page, Tongue.EN, "shopware-connected");
        stripe.locator("[data-add]").click();
        stripe.locator("[name=stripe-account]").scrollIntoViewIfNeeded();
        picture(page, Tongue.EN, "shopware-connect");
        goesLive(page, stripe, Tongue.EN);
    }

    private static void goesLive(Page page, Locator stripe, Tongue tongue) {
        if (stripe.locator("[data-add]").isVisible()) {
            stripe.locator("[data-add]").click();
        }
        stripe.locator("[name=stripe-mode]").selectOption("live");
        stripe.locator("[name=stripe-account]").scrollIntoViewIfNeeded();
        picture(page, tongue, "shopware-live");
    }

    private String key() {
        return account.restrictedKey(
                Permission.PAYMENT_INTENTS_WRITE,
                Permission.CHARGES_WRITE,
                Permission.WEBHOOKS_READ,
                Permission.PAYMENT_METHOD_DOMAINS_WRITE);
    }

    /** The settings, as somebody opens them in the administration. */
    FrameLocator settings(Page page, String language, String theme) {
        shop.isReadIn(language);
        String address = "/admin?module=settings&theme=%s&user=%s".formatted(theme, WHO);
        page.navigate(shop.origin() + address);
        assertThat(page.locator("body")).hasAttribute("data-state", "loaded");
        FrameLocator frame = page.frameLocator("#app");
        assertThat(frame.locator("[data-section=stripe]")).isVisible();
        return frame;
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

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        shop.close();
        server.close();
    }
}
