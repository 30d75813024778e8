package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.shop.shopware.AnybodysModule;
import dev.stripechat.stories.threats.Threat;
import dev.stripechat.world.ShopwareShop;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our pages in a frame of the shop's administration, on another site: no cookie that could act (T19), no word to strangers. */
@Tag("story")
@Threat("T08")
class BrowserModuleTest {

    private static final String WHO = "&sw-user-id=0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";
    private static final String ACCOUNTS = "select login from staff_account order by login";
    private static final String HOST =
            """
            <!doctype html><html lang="en"><title>Administration</title><link rel="icon" href="data:,">
            <meta name="viewport" content="width=device-width"><style>body{margin:0}</style>
            <script>
              window.heard = [];
              const answer = (message, said, at) => at.postMessage(JSON.stringify({ ...message, ...said }), "*");
              addEventListener("message", e => {
                const message = e.data.startsWith("{") ? JSON.parse(e.data) : { _type: e.data };
                heard.push(message._type + " from " + e.origin);
                if (message._type === "contextTheme") answer(message, { _response: "dark" }, e.source);
              });
            </script>
            <iframe title="App" src="%s" style="width:100%%;height:790px;border:0"></iframe>
            """;
    private static final String FORGED =
            """
            url => Promise.all(["/api/v1/sessions/module", "/api/v1/staff"].map(path =>
              fetch(url + path, { method: "POST", mode: "no-cors", credentials: "include", body: '{"code":"x"}' })))
            """;

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @CsvSource({"DE, PHONE, LIGHT, de-DE", "EN, DESKTOP, DARK, en-GB"})
    void the_settings_open_by_themselves_and_the_inbox_is_the_same_persons(
            Tongue tongue, Screen screen, ColorScheme colours, String language) {
        try (Administration admin = new Administration(world.server, world.tenant());
                BrowserContext context = world.context(tongue, screen, colours)) {
            Page page = admin.opens(context, admin.shop.module("settings", language, WHO));
            FrameLocator frame = page.frameLocator("iframe");

            assertThat(frame.locator("[data-section=stripe]")).isVisible();
            assertThat(frame.locator("h1")).hasText(tongue.say("Einstellungen", "Settings"));
            assertThat(heard(page))
                    .isEqualTo(
                            "sw-app-loaded from %1$s,__registerWindow__ from %1$s,contextTheme from %1$s"
                                    .formatted(world.server.origin()));
            looksLikeTheAdministration(page, frame);
            new Album(tongue, screen).take(page, "module-settings");
            page.reload();
            assertThat(frame.locator("[data-section=stripe]")).isVisible();
            frame.locator("a[href='#/health']").click();
            assertThat(frame.locator("[data-section=shop]")).containsText(admin.site.origin());
            new Album(tongue, screen).take(page, "module-health");

            Page inbox = admin.opens(context, admin.shop.module("inbox", language, WHO));
            assertThat(inbox.frameLocator("iframe").locator(".filter")).isVisible();
            new Album(tongue, screen).take(inbox, "module-inbox");
            keepsNothing(context, page, inbox);
        }
        assertThat(world.server.database().column(ACCOUNTS))
                .filteredOn(login -> login.startsWith("0189d7f0a5c77b0d8f3b2f2b8a9c1d2e@"))
                .hasSize(1);
    }

    /** It is dark whatever the system is, and turns light when the administration does; not when a window inside it says so. */
    private static void looksLikeTheAdministration(Page page, FrameLocator frame) {
        assertThat(frame.locator("html")).hasAttribute("data-theme", "dark");
        page.evaluate(
                "() => answer({ _type: 'contextTheme' }, { _data: 'light' }, window.frames[0])");
        assertThat(frame.locator("html")).hasAttribute("data-theme", "light");
        frame.locator("html")
                .evaluate(
                        "() => postMessage(JSON.stringify({ _type: 'contextTheme', _data: 'dark' }), '*')");
        page.evaluate("() => answer({ _type: 'contextLocale' }, { _data: 'dark' }, frames[0])");
        assertThat(frame.locator("html")).hasAttribute("data-theme", "light");
    }

    @Test
    void an_older_shop_signs_in_for_the_inbox_and_a_copy_is_told_why_not() {
        try (Administration admin = new Administration(world.server, world.tenant());
                ForeignSite copy = admin.elsewhere();
                BrowserContext context =
                        world.context(Tongue.DE, Screen.PHONE, ColorScheme.LIGHT)) {
            Page inbox = admin.opens(context, admin.shop.module("inbox", "de-DE", ""));
            FrameLocator frame = inbox.frameLocator("iframe");
            frame.locator("[name=username]").fill("agent@shop.example");
            frame.locator("[name=password]").fill("agent password 1");
            frame.locator("button[type=submit]").click();
            assertThat(frame.locator(".filter")).isVisible();

            Page cloned =
                    admin.opensAt(
                            copy,
                            context,
                            admin.shop.at(copy.origin()).module("settings", "de-DE", WHO));
            assertThat(cloned.frameLocator("iframe").locator("[role=alert]")).containsText("Kopie");
            new Album(Tongue.DE, Screen.PHONE).take(cloned, "module-clone");
            keepsNothing(context, inbox, cloned);
        }
    }

    @Test
    void a_stranger_neither_frames_it_nor_hears_it() {
        nobodyElseFramesIt(world.server, world.tenant());
    }

    @Test
    void a_page_that_anybody_may_frame_would_be_noticed() {
        TestShop tenant = new TestShop("https://shop.example");
        try (TestServer server =
                TestServer.start(
                        TestWar.with("framed", List.of(AnybodysModule.class)),
                        tenant,
                        Map.of("STRIPE_CHAT_TRUSTED_SHOP_HOSTS", "localhost"))) {
            assertThatThrownBy(() -> nobodyElseFramesIt(server, tenant.id()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("sw-app-loaded");
        }
    }

    @Test
    void what_a_stranger_posts_in_the_name_of_whoever_is_in_the_frame_does_nothing() {
        try (Administration admin = new Administration(world.server, world.tenant());
                ForeignSite thief = new ForeignSite();
                BrowserContext context =
                        world.context(Tongue.EN, Screen.DESKTOP, ColorScheme.LIGHT)) {
            Page page = admin.opens(context, admin.shop.module("settings", "en-GB", WHO));
            assertThat(page.frameLocator("iframe").locator("[data-section=stripe]")).isVisible();
            List<String> before = world.server.database().column(ACCOUNTS);

            thief.visitedBy(context.newPage()).evaluate(FORGED, world.server.origin());

            assertThat(world.server.database().column(ACCOUNTS)).isEqualTo(before);
            keepsNothing(context, page);
        }
    }

    private void nobodyElseFramesIt(TestServer server, String tenant) {
        try (Administration admin = new Administration(server, tenant);
                ForeignSite thief = admin.elsewhere();
                BrowserContext context =
                        world.context(Tongue.EN, Screen.DESKTOP, ColorScheme.LIGHT)) {
            Page own = admin.opens(context, admin.shop.module("settings", "en-GB", WHO));
            assertThat(own.frameLocator("iframe").locator("[data-section=stripe]")).isVisible();

            Page page = admin.opensAt(thief, context, admin.shop.module("settings", "en-GB", WHO));
            page.waitForLoadState();

            assertThat(heard(page)).isEmpty();
            assertThat(page.frameLocator("iframe").locator("#app")).hasCount(0);
        }
    }

    private static String heard(Page page) {
        return String.valueOf(page.evaluate("() => window.heard.join()"));
    }

    /** Nothing of a session is left in the browser. */
    private void keepsNothing(BrowserContext context, Page... pages) {
        assertThat(context.cookies()).isEmpty();
        for (Page page : pages) {
            for (Frame frame : page.frames()) {
                assertThat(
                                String.valueOf(
                                        frame.evaluate(
                                                "() => JSON.stringify({...sessionStorage})")))
                        .isEqualTo("{}");
            }
        }
    }

    /** The administration of a shop that has installed the app. */
    private static final class Administration implements AutoCloseable {

        private final ForeignSite site = elsewhere();
        private volatile String framed = "";
        final ShopwareShop shop;

        Administration(TestServer server, String tenant) {
            server.database()
                    .run("delete from shop_installation where shop_id = '%s'".formatted(tenant));
            server.database()
                    .run("delete from shop_app_key where shop_id = '%s'".formatted(tenant));
            shop = ShopwareShop.installed(server, tenant, site.origin());
        }

        Page opens(BrowserContext context, String address) {
            return opensAt(site, context, address);
        }

        /** A page of that site, with the address in a frame: served, as a page that was made up may reach no machine of a network. */
        Page opensAt(ForeignSite place, BrowserContext context, String address) {
            framed = address.replace("&", "&amp;");
            return place.visitedBy(context.newPage());
        }

        /** A site on another origin that frames the same. */
        ForeignSite elsewhere() {
            return new ForeignSite(() -> HOST.formatted(framed));
        }

        @Override
        public void close() {
            site.close();
        }
    }
}
