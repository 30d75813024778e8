package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.world.EventSink;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An admin connects Stripe and the shop's backend without leaving the browser; no secret is ever shown again. */
@Tag("story")
class BrowserConnectionsTest {

    private static final Pattern CONNECTIONS = Pattern.compile(".*/api/v1/stripe-connections");
    private static final Pattern CHECK = Pattern.compile(".*/stripe-connections/.*/check");

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @CsvSource({"DE, PHONE, LIGHT", "EN, DESKTOP, DARK", "DE, DESKTOP, LIGHT", "EN, PHONE, DARK"})
    void an_account_is_connected_checked_mended_and_removed(
            Tongue tongue, Screen screen, ColorScheme colours) {
        FakeAccount account = world.stripe.account();
        try (BrowserAgent admin = world.agent(tongue, screen, colours).signsInAsAdmin()) {
            SettingsVisit visit = new SettingsVisit(admin, tongue, screen);
            visit.opens("stripe");
            Locator card = card(visit, account);
            String key =
                    account.restrictedKey(
                            Permission.PAYMENT_INTENTS_READ, Permission.CHARGES_WRITE);
            connects(visit, account, key);

            assertThat(card).containsText(tongue.say("fehlen 2 Rechte", "2 rights of the key"));
            assertThat(card).containsText("rak_payment_method_domain_write");
            assertThat(card).containsText("rak_webhook_write");
            visit.looksRight("stripe-rights-missing", card);
            keepsQuietAbout(visit, key);
            assertThat(admin.complaints()).isEmpty();

            getsAllRights(visit, account, card);
            hearsItself(visit, card);
            isRevoked(visit, account, card);
            isRemoved(visit, account, card);
        }
    }

    /** First with a key that may do everything, which does not leave the browser. */
    private void connects(SettingsVisit visit, FakeAccount account, String key) {
        Tongue tongue = visit.tongue();
        visit.presses(tongue.say("Weiteres Konto verbinden", "Connect another account"));
        visit.section().locator(".stripe__new details summary").click();
        assertThat(visit.section().locator(".stripe__new details code").first())
                .containsText(world.server.origin() + "/stripe/webhooks/");
        visit.types("stripe-account", account.id());
        visit.types("restricted-key", account.secretKey());
        visit.looksRight("stripe-new", visit.section().locator(".stripe__new"));
        visit.presses(tongue.say("Verbinden", "Connect"));
        assertThat(visit.section().locator("[name=restricted-key]")).isFocused();
        visit.looksRight("stripe-wrong-key", visit.section().locator("[aria-invalid]"));

        CompletableFuture<Route> held = new CompletableFuture<>();
        visit.page().route(CHECK, held::complete);
        visit.types("restricted-key", key);
        visit.types("publishable-key", account.publishableKey());
        visit.presses(tongue.say("Verbinden", "Connect"));
        assertThat(card(visit, account))
                .containsText(tongue.say("wird nach jedem Recht", "asked for each right"));
        visit.looksLike("stripe-checking", card(visit, account));
        visit.page().waitForCondition(held::isDone);
        held.join().resume();
        visit.page().unroute(CHECK);
        assertThat(visit.everything()).doesNotContain(key);
    }

    private static void keepsQuietAbout(SettingsVisit visit, String key) {
        visit.page().reload();
        assertThat(visit.section()).isVisible();
        assertThat(visit.everything()).doesNotContain(key);
    }

    private static void getsAllRights(SettingsVisit visit, FakeAccount account, Locator card) {
        Tongue tongue = visit.tongue();
        visit.presses(card, tongue.say("Ändern", "Change"));
        visit.looksRight("stripe-change", card);
        visit.types(
                "restricted-key",
                account.restrictedKeyAs(
                        "rk_test_51" + "z9".repeat(20),
                        Permission.PAYMENT_INTENTS_WRITE,
                        Permission.CHARGES_WRITE,
                        Permission.WEBHOOKS_WRITE,
                        Permission.PAYMENT_METHOD_DOMAINS_WRITE));
        visit.presses(card, tongue.say("Speichern", "Save"));
        assertThat(card).containsText(tongue.say("hat alle Rechte", "has all rights"));
        visit.looksRight("stripe-all-rights", card);
    }

    /** The endpoint was made by the server, and a test comes back by it. */
    private static void hearsItself(SettingsVisit visit, Locator card) {
        Tongue tongue = visit.tongue();
        visit.presses(card, tongue.say("Ereignisse testen", "Test events"));
        assertThat(card).containsText(tongue.say("Der Test kam zurück", "The test came back"));
        assertThat(card).containsText(tongue.say("den wir angelegt haben", "that we made"));
        visit.looksRight("stripe-test-back", card);
    }

    private static void isRevoked(SettingsVisit visit, FakeAccount account, Locator card) {
        account.revokes("rk_test_51" + "z9".repeat(20));
        visit.presses(card, visit.tongue().say("Schlüssel erneut prüfen", "Check key again"));
        assertThat(card)
                .containsText(
                        visit.tongue().say("kennt diesen Schlüssel nicht", "not know this key"));
        visit.looksRight("stripe-key-refused", card);
    }

    private void isRemoved(SettingsVisit visit, FakeAccount account, Locator card) {
        String remove = visit.tongue().say("Entfernen", "Remove");
        visit.presses(card, remove);
        visit.looksRight("stripe-remove", card.locator("dialog"));
        visit.presses(card.locator("dialog"), remove);

        assertThat(card).hasCount(0);
        String kept =
                "select id::text from settings_stripe_connection where account = '%s'"
                        .formatted(account.id());
        assertThat(world.server.database().column(kept)).isEmpty();
    }

    private static Locator card(SettingsVisit visit, FakeAccount account) {
        return visit.section().locator("[data-connection='" + account.id() + "']");
    }

    @ParameterizedTest
    @CsvSource({"DE, PHONE, LIGHT", "EN, DESKTOP, DARK"})
    void a_shop_hears_events_signed_with_a_secret_that_is_shown_once(
            Tongue tongue, Screen screen, ColorScheme colours) {
        try (EventSink backend = new EventSink();
                BrowserAgent admin = world.agent(tongue, screen, colours).signsInAsAdmin()) {
            SettingsVisit visit = new SettingsVisit(admin, tongue, screen);
            visit.opens("events");
            visit.looksRight("events-none", visit.section());
            visit.types("events-url", backend.url());
            visit.presses(tongue.say("Speichern", "Save"));
            String first = isShownOnce(visit, "events-secret");
            backend.knows(first);
            triesOut(visit, backend, 1);

            String rotate = tongue.say("Neues Geheimnis", "New secret");
            visit.presses(rotate);
            visit.looksRight("events-rotate", visit.section().locator("dialog[open]"));
            visit.presses(visit.section().locator("dialog[open]"), rotate);
            String second = isShownOnce(visit, "events-rotated");
            assertThat(second).isNotEqualTo(first);
            backend.knows(second);
            triesOut(visit, backend, 2);
            assertThat(admin.complaints()).isEmpty();

            String end = tongue.say("Ereignisse abschalten", "Switch events off");
            visit.presses(end);
            visit.presses(visit.section().locator("dialog[open]"), end);
            assertThat(visit.section().locator("[name=events-url]")).hasValue("");
        }
    }

    private static String isShownOnce(SettingsVisit visit, String name) {
        Locator once = visit.section().locator(".once");
        String secret = once.locator("code").textContent();
        visit.looksRight(name, once);
        visit.presses(visit.tongue().say("Ist aufbewahrt", "I have kept it"));
        assertThat(once).hasCount(0);
        assertThat(visit.everything()).doesNotContain(secret);
        return secret;
    }

    private static void triesOut(SettingsVisit visit, EventSink backend, int times) {
        visit.presses(visit.tongue().say("Testereignis senden", "Send a test event"));
        assertThat(visit.section().locator("[role=status]"))
                .containsText(visit.tongue().say("angenommen", "has taken the test event"));
        assertThat(backend.deliveries()).hasSize(times).allMatch(EventSink.Delivery::signed);
        visit.looksRight("events-tried", visit.section());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_connected_and_nothing_loaded_are_said(Screen screen) {
        Tongue tongue = screen.isPhone() ? Tongue.EN : Tongue.DE;
        try (BrowserAgent admin = world.agent(tongue, screen).signsInAsAdmin()) {
            SettingsVisit visit = new SettingsVisit(admin, tongue, screen);
            visit.page().route(CONNECTIONS, Route::abort);
            visit.opens("stripe");
            assertThat(visit.section())
                    .containsText(tongue.say("nicht geladen werden", "could not be loaded"));
            visit.looksRight("stripe-error", visit.section());
            visit.page().unroute(CONNECTIONS);
            visit.page()
                    .route(
                            CONNECTIONS,
                            route ->
                                    route.fulfill(
                                            new Route.FulfillOptions()
                                                    .setContentType("application/json")
                                                    .setBody(
                                                            "{\"connections\":[],\"webhookUrl\":\"x\",\"newKey\":{\"test\":\"t\",\"live\":\"l\"}}")));

            visit.presses(tongue.say("Noch einmal versuchen", "Try again"));

            assertThat(visit.section())
                    .containsText(tongue.say("kein Stripe-Konto verbunden", "No Stripe account"));
            visit.looksRight("stripe-none", visit.section());
        }
    }
}
