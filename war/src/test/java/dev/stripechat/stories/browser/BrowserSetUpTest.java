package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the link that the first start prints to a shop with an admin, a team, and passwords that only their people know. */
@Tag("story")
class BrowserSetUpTest {

    private static final String SAID = "Set up Stripe Chat: ";
    private static final String PASSWORD = "a good first password";
    private static final Map<String, String> NOBODY_CONFIGURED =
            Map.of(
                    "STRIPE_CHAT_SHOP_ID", "",
                    "STRIPE_CHAT_SHOP_NAME", "",
                    "STRIPE_CHAT_SHOP_ORIGINS", "",
                    "STRIPE_CHAT_SHOP_PUBLIC_KEY", "",
                    "STRIPE_CHAT_ADMIN_LOGIN", "",
                    "STRIPE_CHAT_ADMIN_PASSWORD", "");

    private final BrowserWorld world = BrowserWorld.shared();

    @Test
    void the_first_start_leads_to_an_admin_a_shop_and_a_team() {
        TestShop none = new TestShop("https://shop.example");
        try (TestServer server = TestServer.start(TestWar.packaged(), none, NOBODY_CONFIGURED)) {
            String link = printed(server);
            looksAround(link);
            try (BrowserContext context = context(Tongue.DE, Screen.PHONE, ColorScheme.LIGHT)) {
                Page admin = context.newPage();
                setsUp(admin, link);
                String reset = addsSomebody(admin);
                choosesPassword(server, reset);
                isDisabled(admin, server);
            }
            theLinkIsUsed(link);
            server.restart();
            assertThat(server.log().split(SAID)).hasSize(2);
        }
    }

    private static String printed(TestServer server) {
        String line =
                server.log().lines().filter(one -> one.contains(SAID)).findFirst().orElseThrow();
        return line.substring(line.indexOf(SAID) + SAID.length()).strip();
    }

    /** The form in the other language and colours; nothing is sent. */
    private void looksAround(String link) {
        try (BrowserContext context = context(Tongue.EN, Screen.DESKTOP, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(link);
            button(page, "Set up").click();
            assertThat(page.locator(".field__error")).hasCount(4);
            looksRight(page, Tongue.EN, Screen.DESKTOP, "setup-missing");
            page.navigate(link.replaceAll("token=.*", "token=wrong"));
            page.reload();
            assertThat(page.locator("main")).containsText("Restart the server");
            looksRight(page, Tongue.EN, Screen.DESKTOP, "setup-over");
        }
    }

    private static void setsUp(Page page, String link) {
        page.navigate(link);
        assertThat(page.locator(".notice--attention")).containsText("stripe-chat.public-url");
        looksRight(page, Tongue.DE, Screen.PHONE, "setup");
        page.locator("[name=name]").fill("Demo admin");
        page.locator("[name=username]").fill("admin@shop.example");
        page.locator("[name=new-password]").fill(PASSWORD);
        page.locator("[name=shop-name]").fill("Demo shop");
        page.locator("[name=shop-page]").fill("https://shop.example");
        button(page, "Einrichten").click();

        assertThat(page.locator("h1")).containsText("Fertig");
        assertThat(page.locator("[data-section=install] code")).containsText("data-shop=");
        looksRight(page, Tongue.DE, Screen.PHONE, "setup-ready");
        button(page, "Weiter: Stripe verbinden").click();
        assertThat(page.locator("[data-section=stripe]")).isVisible();
    }

    private static String addsSomebody(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Team")).click();
        Locator add = page.locator("[data-section=add]");
        add.locator("[name=name]").fill("Demo agent");
        add.locator("[name=login]").fill("agent@shop.example");
        add.locator("[name=role]").selectOption("supervisor");
        button(page, "Hinzufügen").click();
        assertThat(page.locator(".once code")).containsText("reset?token=");
        looksRight(page, Tongue.DE, Screen.PHONE, "team-link");
        String link = page.locator(".once code").textContent();
        button(page, "Ist weitergegeben").click();
        assertThat(page.locator("[data-login]")).hasCount(2);
        looksRight(page, Tongue.DE, Screen.PHONE, "team");
        page.setViewportSize(1280, 800);
        looksRight(page, Tongue.DE, Screen.DESKTOP, "team");
        return link;
    }

    private void choosesPassword(TestServer server, String link) {
        try (BrowserContext context = context(Tongue.EN, Screen.PHONE, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(link);
            looksRight(page, Tongue.EN, Screen.PHONE, "reset");
            page.locator("[name=new-password]").fill("a password of my own");
            button(page, "Save password").click();
            button(page, "To the sign-in").click();
            signsIn(page, "a password of my own");
            assertThat(page.locator(".bar__place")).hasCount(3);
            page.locator(".bar__agent").click();
            page.locator("[name=present-password]").fill("a password of my own");
            page.locator("[name=new-password]").fill("another password of mine");
            button(page, "Change password").click();
            assertThat(page.locator("[data-section=password] [role=status]"))
                    .containsText("has been changed");
            looksRight(page, Tongue.EN, Screen.PHONE, "account");
            page.navigate(link);
            page.reload();
            page.locator("[name=new-password]").fill("a password of a thief");
            button(page, "Save password").click();
            assertThat(page.locator("main")).containsText("used or older than an hour");
        }
        assertThat(server.database().column("select role from staff_account order by login"))
                .containsExactly("ADMIN", "SUPERVISOR");
    }

    private void isDisabled(Page admin, TestServer server) {
        try (BrowserContext context = context(Tongue.EN, Screen.PHONE, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(server.origin() + "/admin/");
            signsIn(page, "another password of mine");

            Locator person = admin.locator("[data-login='agent@shop.example']");
            button(person, "Sperren").click();
            looksRight(admin, Tongue.DE, Screen.DESKTOP, "team-disable");
            button(person.locator("dialog[open]"), "Sperren").click();
            assertThat(person).containsText("Gesperrt");

            page.reload();
            assertThat(page.locator("[name=username]")).isVisible();
            page.locator("[name=username]").fill("agent@shop.example");
            page.locator("[name=password]").fill("another password of mine");
            button(page, "Sign in").click();
            assertThat(page.locator("main")).containsText("This account is disabled");
        }
    }

    private void theLinkIsUsed(String link) {
        try (BrowserContext context = context(Tongue.DE, Screen.PHONE, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(link);
            assertThat(page.locator("main")).containsText("meldet sich an");
            looksRight(page, Tongue.DE, Screen.PHONE, "setup-done");
        }
    }

    private static void signsIn(Page page, String password) {
        page.locator("[name=username]").fill("agent@shop.example");
        page.locator("[name=password]").fill(password);
        button(page, "Sign in").click();
        assertThat(page.locator(".filter")).isVisible();
    }

    private BrowserContext context(Tongue tongue, Screen screen, ColorScheme colours) {
        return world.context(tongue, screen, colours);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void looksRight(Page page, Tongue tongue, Screen screen, String name) {
        new Album(tongue, screen).take(page, name);
        assertThat(Barriers.in(page)).as(name).isEmpty();
        assertThat(SettingsVisit.cutOff(page)).as(name + " is cut off").isEqualTo("");
    }
}
