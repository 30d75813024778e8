package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.world.Agent;
import dev.stripechat.world.PostBox;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A shopper leaves an address or takes the chat along; an admin connects the mail server for that. */
@Tag("story")
class BrowserMailTest {

    private final BrowserWorld world = BrowserWorld.shared();
    private final Agent admin = Agent.admin(world.server.url());
    private final PostBox post = PostBox.open();

    @BeforeEach
    void nobody_is_there() {
        post.connectedBy(admin);
        PostBox.staffs(admin, false);
    }

    /** The others share the shop. */
    @AfterEach
    void everything_is_as_before() {
        PostBox.staffs(admin, true);
        admin.call("/api/v1/mail-connection").delete().expect(204);
        post.close();
    }

    @ParameterizedTest
    @CsvSource({"DE, PHONE, LIGHT", "EN, DESKTOP, DARK"})
    void who_finds_nobody_there_leaves_an_address(
            Tongue tongue, Screen screen, ColorScheme colours) {
        String address = "demo-" + UUID.randomUUID() + "@other.example";
        try (BrowserShopper shopper = world.shopper(tongue, screen, colours).opensChat()) {
            shopper.writes(tongue.say("Mensch bitte", "A human please"))
                    .hears("system", tongue.say("niemand aus dem Team", "Nobody of the team"));
            Album album = new Album(tongue, screen);
            looks(shopper, album, "mail-offered");

            choice(shopper, tongue.say("E-Mail hinterlassen", "Leave your e-mail")).click();
            types(shopper, "demo@other");
            assertThat(shopper.panel().locator("#mail-problem"))
                    .hasText(tongue.say("Bitte die Adresse prüfen.", "Please check the address."));
            looks(shopper, album, "mail-address-wrong");
            types(shopper, address);
            assertThat(shopper.panel().locator("input[autocomplete=one-time-code]")).isFocused();
            looks(shopper, album, "mail-code");
            types(shopper, PostBox.code(post.awaits(address, 1)));

            assertThat(shopper.panel().locator(".mail")).containsText("d•••@other.example");
            album.take(shopper.page(), "mail-proved");
            choice(shopper, tongue.say("Verlauf per E-Mail", "Send me the transcript")).click();
            types(shopper, address);
            assertThat(post.awaits(address, 2).text())
                    .contains(tongue.say("Mensch bitte", "A human please"));
            // the browser's own word about the wrong address
            assertThat(shopper.complaints()).singleElement().asString().contains("400");
        }
    }

    private static void looks(BrowserShopper shopper, Album album, String state) {
        assertThat(Barriers.in(shopper.page())).isEmpty();
        album.take(shopper.page(), state);
    }

    @ParameterizedTest
    @EnumSource
    void an_admin_connects_a_mail_server_and_tries_it(Screen screen) {
        Tongue tongue = screen.isPhone() ? Tongue.DE : Tongue.EN;
        try (BrowserAgent agent = world.agent(tongue, screen).signsInAsAdmin()) {
            Page page = agent.page();
            page.navigate(world.server.origin() + "/admin/#/settings");
            assertThat(page.locator("[name=host]")).hasValue("127.0.0.1");
            assertThat(page.locator("[name=mail-password]")).hasValue("");
            page.locator("[name=sender-name]").fill("Demo");
            Locator mail = page.locator("[data-section=mail]");
            mail.locator("[type=submit]").click();
            assertThat(mail.locator("[role=status]"))
                    .containsText(tongue.say("Gespeichert", "Saved"));

            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(tongue.say("Testmail senden", "Send a test mail")))
                    .click();

            assertThat(mail.locator("[role=status]")).containsText("chat@shop.example");
            assertThat(post.awaits("chat@shop.example", 1).subject())
                    .isEqualTo(tongue.say("Testmail von Demo shop", "Test mail of Demo shop"));
            assertThat(Barriers.in(page)).isEmpty();
            mail.scrollIntoViewIfNeeded();
            new Album(tongue, screen).take(page, "settings-mail");
            page.locator("[name=monday]").scrollIntoViewIfNeeded();
            new Album(tongue, screen).take(page, "settings-hours");
        }
    }

    private static Locator choice(BrowserShopper shopper, String beginning) {
        return shopper.panel().locator(".mail .link").filter(BrowserShopper.containing(beginning));
    }

    private static void types(BrowserShopper shopper, String text) {
        Locator form = shopper.panel().locator(".mail form");
        form.locator("input").fill(text);
        form.locator("[type=submit]").click();
    }
}
