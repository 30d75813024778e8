package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The staff pages beside the Inbox: all fit, and how the connections stand is said wherever one is. */
@Tag("story")
class BrowserPlacesTest {

    private static final Pattern SHOP = Pattern.compile(".*/api/v1/shop-connection");

    private static final String CHANNEL =
            """
            insert into shop_sales_channel (shop_id, channel_id, name, origins, pages, only_with_consent, read_at, brand)
            values ('%s', '98432def39fc4624b33213a56b8c944d', 'Storefront', 'https://shop.example', 'cart', false, now(), '#224466')
            """;

    private static final String WELL =
            """
            {"installed":true,"active":true,"standing":"live","url":"https://shop.example","version":"6.7.3.1",
             "installedAt":"2026-11-01T09:00:00Z","copyUrl":null,"lastWebhookAt":"2026-11-28T09:58:00Z",
             "lastPollAt":"2026-11-28T09:59:00Z","watermark":null,"webhooksSilentSince":null,"keysRefusedSince":null,
             "missedInAll":0,"missed":[],"takenPages":[],"paidTwice":[],"problems":[]}""";

    /** What is seen of a page when it is loaded. */
    private static final Map<String, String> READ_AT =
            Map.of(
                    "inbox", ".filter",
                    "outbox", "#out-heading",
                    "answers", "[data-topic=return_policy]",
                    "health", "[data-section=shop]",
                    "settings", "[data-id]");

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @CsvSource({"DE, PHONE, LIGHT", "EN, DESKTOP, DARK", "DE, DESKTOP, LIGHT", "EN, PHONE, DARK"})
    void what_is_wrong_is_said_with_what_to_do(Tongue tongue, Screen screen, ColorScheme colours) {
        try (BrowserAgent admin = world.agent(tongue, screen, colours).signsInAsAdmin()) {
            admin.page().route(SHOP, route -> answers(route, ill()));
            admin.page().navigate(world.server.origin() + "/admin/#/health");
            admin.page().reload();

            Locator main = admin.page().locator("main");
            assertThat(main).containsText(tongue.say("Eine Kopie deines Shops", "A copy of your"));
            assertThat(main.locator("[data-trouble]").first()).isVisible();
            assertThat(admin.page().locator(".bar__reds")).isVisible();
            assertThat(admin.page().locator(".places__alarm")).hasText(Pattern.compile("\\d.*"));
            looksRight(admin, tongue, screen, "health-red");
            admin.page().locator("[data-section=missed]").scrollIntoViewIfNeeded();
            new Album(tongue, screen).take(admin.page(), "health-missed");
            admin.page().locator("[data-section=stripe]").scrollIntoViewIfNeeded();
            new Album(tongue, screen).take(admin.page(), "health-stripe");
            admin.page().locator("[data-section=shop] button").first().click();
            assertThat(admin.page().locator("dialog[open]"))
                    .containsText(tongue.say("nicht zurücknehmen", "cannot be undone"));
            looksRight(admin, tongue, screen, "health-forget");
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, DESKTOP, LIGHT", "EN, PHONE, DARK"})
    void what_is_well_and_what_cannot_be_read_is_said_too(
            Tongue tongue, Screen screen, ColorScheme colours) {
        try (BrowserAgent admin = world.agent(tongue, screen, colours).signsInAsAdmin()) {
            admin.page().route(SHOP, route -> answers(route, WELL));
            admin.page().navigate(world.server.origin() + "/admin/#/health");
            admin.page().reload();
            assertThat(admin.page().locator("[data-section=missed]"))
                    .containsText(tongue.say("nichts verpasst", "Nothing was missed"));
            looksRight(admin, tongue, screen, "health-well");
            admin.page()
                    .route(Pattern.compile(".*/api/v1/(shop|stripe)-connections?"), Route::abort);

            admin.page().reload();

            assertThat(admin.page().locator("main"))
                    .containsText(tongue.say("nicht gelesen werden", "could not be read"));
            looksRight(admin, tongue, screen, "health-unread");
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, PHONE, LIGHT", "EN, DESKTOP, DARK", "DE, DESKTOP, LIGHT"})
    void the_look_of_a_sales_channel_is_seen_before_it_is_saved(
            Tongue tongue, Screen screen, ColorScheme colours) {
        world.server.database().run(CHANNEL.formatted(world.tenant()));
        try (BrowserAgent admin = world.agent(tongue, screen, colours).signsInAsAdmin()) {
            SettingsVisit visit = new SettingsVisit(admin, tongue, screen);
            visit.opens("look");
            isSeen(visit);

            visit.presses(tongue.say("Speichern", "Save"));

            assertThat(visit.section().locator("form [role=status]").last())
                    .containsText(tongue.say("Gespeichert", "Saved"));
            String kept =
                    "select own_brand || ' ' || welcome_en from shop_sales_channel where shop_id = '%s'";
            assertThat(world.server.database().column(kept.formatted(world.tenant())))
                    .containsExactly("#ffe680 Good to see you!");
        } finally {
            world.server
                    .database()
                    .run(
                            "delete from shop_sales_channel where shop_id = '%s'"
                                    .formatted(world.tenant()));
        }
    }

    private static void isSeen(SettingsVisit visit) {
        Tongue tongue = visit.tongue();
        visit.types("brand", "#ffe680");
        visit.types("welcome-de", "Schön, dass Sie da sind!");
        visit.types("welcome-en", "Good to see you!");
        assertThat(visit.section().locator(".launcher"))
                .hasCSS("background-color", "rgb(255, 230, 128)");
        assertThat(visit.section().locator(".log"))
                .containsText(tongue.say("Schön, dass", "Good to see"));
        visit.looksRight("look", visit.section());
        visit.looksLike("look-preview", visit.section().locator(".preview"));
        visit.looksLike("look-pay", visit.section().locator(".preview__name"));
    }

    private static String ill() {
        return WELL.replace("\"copyUrl\":null", "\"copyUrl\":\"https://staging.example\"")
                .replace(
                        "\"webhooksSilentSince\":null",
                        "\"webhooksSilentSince\":\"2026-11-27T08:00:00Z\"")
                .replace(
                        "\"missedInAll\":0,\"missed\":[]",
                        "\"missedInAll\":3,\"missed\":" + missed())
                .replace(
                        "\"problems\":[]",
                        "\"problems\":[\"copy_seen\",\"webhooks_silent\",\"webhooks_missed\"]");
    }

    private static String missed() {
        String one =
                "{\"order\":\"1000%d\",\"what\":\"%s\",\"changedAt\":\"%s\",\"foundAt\":\"%s\"}";
        Instant now = Instant.now();
        return "["
                + one.formatted(1, "placed", now.minusSeconds(600), now)
                + ","
                + one.formatted(2, "payment", now.minusSeconds(700), now)
                + ","
                + one.formatted(3, "delivery", now.minusSeconds(180_000), now.minusSeconds(179_000))
                + "]";
    }

    private static void answers(Route route, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    private static void looksRight(BrowserAgent admin, Tongue tongue, Screen screen, String name) {
        new Album(tongue, screen).take(admin.page(), name);
        assertThat(Barriers.in(admin.page())).as(name).isEmpty();
        assertThat(SettingsVisit.cutOff(admin.page())).as(name + " is cut off").isEqualTo("");
    }

    @ParameterizedTest
    @EnumSource
    void every_page_fits_on_a_small_phone_and_on_a_desk(Tongue tongue) {
        try (BrowserAgent admin = world.agent(tongue, Screen.PHONE).signsInAsAdmin()) {
            for (int width : new int[] {360, 1280}) {
                admin.page().setViewportSize(width, 740);
                for (String place : READ_AT.keySet()) {
                    admin.page().navigate(world.server.origin() + "/admin/#/" + place);
                    assertThat(admin.page().locator(READ_AT.get(place)).first()).isVisible();
                    assertThat(SettingsVisit.cutOff(admin.page()))
                            .as(place + " " + width)
                            .isEqualTo("");
                    new Album(tongue, Screen.PHONE).take(admin.page(), width + "-" + place);
                }
            }
        }
    }

    @Test
    void an_agent_is_told_that_the_page_is_for_admins() {
        try (BrowserAgent agent = world.agent(Tongue.DE, Screen.PHONE).signsIn()) {
            assertThat(agent.page().locator(".bar__nav")).hasCount(0);
            agent.page().navigate(world.server.origin() + "/admin/#/settings");

            assertThat(agent.page().locator("main")).containsText("Diese Seite ist für Admins.");
            assertThat(agent.page().locator("[data-section]")).hasCount(0);
            new Album(Tongue.DE, Screen.PHONE).take(agent.page(), "settings-agent");
        }
    }
}
