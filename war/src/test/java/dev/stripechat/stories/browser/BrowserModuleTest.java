package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.fakeshop.shopware.ShopStaff;
import dev.stripechat.shop.shopware.AnybodysModule;
import dev.stripechat.shop.shopware.EverybodyAdministers;
import dev.stripechat.stories.threats.Threat;
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

    private static final String WHO = named(ShopStaff.ADMINISTRATOR);
    private static final String ACCOUNTS = "select login from staff_account order by login";
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
                .filteredOn(login -> login.endsWith(" " + ShopStaff.ADMINISTRATOR))
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
    void an_older_shop_signs_in_and_a_copy_is_told_why_not() {
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
    void who_has_the_shop_sign_an_address_is_what_the_shop_says_of_them() {
        onlyTheAdministratorAdministers(world.server, world.tenant());
    }

    @Test
    void without_guards_everybody_frames_the_page_and_everybody_administers() {
        TestShop tenant = new TestShop("https://shop.example");
        try (TestServer server =
                TestServer.start(
                        TestWar.with(
                                "framed",
                                List.of(AnybodysModule.class, EverybodyAdministers.class)),
                        tenant,
                        Map.of("STRIPE_CHAT_TRUSTED_SHOP_HOSTS", "localhost"))) {
            assertThatThrownBy(() -> nobodyElseFramesIt(server, tenant.id()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("sw-app-loaded");
            assertThatThrownBy(() -> onlyTheAdministratorAdministers(server, tenant.id()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("clerk");
        }
    }

    @Test
    void who_may_not_open_the_app_is_told_who_can_allow_it() {
        try (Administration admin = new Administration(world.server, world.tenant());
                BrowserContext context =
                        world.context(Tongue.DE, Screen.PHONE, ColorScheme.LIGHT)) {
            String packer = named(ShopStaff.PACKER);
            Page page = admin.opens(context, admin.shop.module("settings", "de-DE", packer));

            assertThat(page.frameLocator("iframe").locator("[role=alert]"))
                    .containsText("Benutzer & Rechte");
            new Album(Tongue.DE, Screen.PHONE).take(page, "module-not-invited");
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

    private static String named(String user) {
        return "&sw-user-id=" + user;
    }

    /** Everybody with a key of the Admin API can have an address signed, in their own name. */
    private static void onlyTheAdministratorAdministers(TestServer server, String tenant) {
        try (Administration admin = new Administration(server, tenant)) {
            assertThat(admin.rolesOf(ShopStaff.CLERK)).as("clerk").isEqualTo("agent agent");
            assertThat(admin.rolesOf(ShopStaff.ADMINISTRATOR))
                    .as("administrator")
                    .isEqualTo("admin admin");
            assertThat(admin.rolesOf(ShopStaff.PACKER)).as("packer").isEqualTo("none none");
            admin.dismisses(ShopStaff.ADMINISTRATOR);
            assertThat(admin.rolesOf(ShopStaff.ADMINISTRATOR))
                    .as("former administrator")
                    .isEqualTo("none none");
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
}
