package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What did not go out is seen by an admin, who sends it again or lets it be, in two languages, on a phone and a desk. */
@Tag("story")
class BrowserDeliveriesTest {

    private static final Pattern OUTBOX = Pattern.compile(".*/api/v1/outbox");
    private static final String NOTHING_OPEN =
            "delete from runtime_outbox where settled_at is null; delete from runtime_intake where dead_at is not null";
    private static final String DEPARTURE =
            "insert into runtime_outbox (id, shop_id, destination, lane, what, payload, idempotency_key,"
                    + " state, attempts, failures, woken, node, cause, created_at, trying_since, tried_at)"
                    + " values ('%1$s', '%2$s', 'stripe-note', '%1$s/%3$s', 'note at %3$s', '%1$s/%3$s', '%1$s',"
                    + " '%4$s', %5$d, 0, false, '', '%6$s', now() - interval '2 hours',"
                    + " now() - interval '2 hours', now() - interval '9 minutes')";
    private static final String ARRIVAL =
            "insert into runtime_intake (source, event_id, shop_id, subject, body, received_at, attempts,"
                    + " cause, dead_at) values ('stripe:%s', 'evt_3QxTnMbV0aKd', '%s', 'pi_3QxTq9YdF4gL', '',"
                    + " now() - interval '1 hour', 10, 'handling_failed: It failed ten times.', now())";

    private final BrowserWorld world = BrowserWorld.shared();

    static Stream<Arguments> everybody() {
        return Stream.of(Tongue.values())
                .flatMap(
                        tongue ->
                                Stream.of(Screen.values())
                                        .map(screen -> Arguments.of(tongue, screen)));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void an_admin_sees_what_is_stuck_and_deals_with_it(Tongue tongue, Screen screen) {
        ColorScheme colours = tongue == Tongue.DE ? ColorScheme.LIGHT : ColorScheme.DARK;
        Album album = new Album(tongue, screen);
        world.server.database().run(NOTHING_OPEN);
        try (BrowserAgent admin = world.agent(tongue, screen, colours).signsInAsAdmin()) {
            nothingIsStuck(tongue, album, admin.opensOutbox());
            somethingIsStuck(tongue, album, admin.page());
            itIsSentAgain(tongue, album, admin.page());
            itIsPassedOver(tongue, album, admin.page());
            assertThat(admin.complaints()).isEmpty();

            somebodyElseWasFaster(tongue, album, admin.page());
            theServerIsOutOfReach(tongue, album, admin.page());
        }
    }

    private void nothingIsStuck(Tongue tongue, Album album, BrowserAgent admin) {
        Page page = admin.page();
        assertThat(
                        page.getByText(
                                tongue.say(
                                        "Alles ist zugestellt", "Everything has been delivered")))
                .isVisible();
        looksRight(album, page, "outbox-empty");
    }

    private void somethingIsStuck(Tongue tongue, Album album, Page page) {
        plant("pi_3QxTk8LmN2pR", "DEAD", 30, "stripe_silent: Stripe gives no answer.");
        plant(
                "pi_3QxTm2WzB7cH",
                "UNCERTAIN",
                1,
                "node_died: The server that was sending it ended.");
        world.server.database().run(ARRIVAL.formatted(UUID.randomUUID(), world.shopId()));
        page.reload();

        assertThat(card(page, "pi_3QxTk8LmN2pR"))
                .containsText(tongue.say("Stripe antwortet nicht.", "Stripe gives no answer."));
        assertThat(card(page, "evt_3QxTnMbV0aKd"))
                .containsText(tongue.say("Nicht verarbeitet", "Not dealt with"));
        assertThat(page.locator(".card")).hasCount(3);
        looksRight(album, page, "outbox-stuck");
    }

    private static void itIsSentAgain(Tongue tongue, Album album, Page page) {
        Locator dead = card(page, "pi_3QxTk8LmN2pR");
        button(dead, tongue.say("Noch einmal senden", "Send again")).click();

        assertThat(dead).hasCount(0);
        assertThat(page.locator(".page__counts"))
                .containsText(tongue.say("0 nicht zugestellt", "0 not delivered"));
        looksRight(album, page, "outbox-sent-again");
    }

    private static void itIsPassedOver(Tongue tongue, Album album, Page page) {
        Locator uncertain = card(page, "pi_3QxTm2WzB7cH");
        button(uncertain, tongue.say("Überspringen", "Skip")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        looksRight(album, page, "outbox-skip");

        button(dialog, tongue.say("Überspringen", "Skip")).click();

        assertThat(uncertain).hasCount(0);
    }

    private void somebodyElseWasFaster(Tongue tongue, Album album, Page page) {
        String id = plant("pi_3QxTp5RsJ9vX", "DEAD", 30, "refused: Stripe does not take the note.");
        page.reload();
        Locator dead = card(page, "pi_3QxTp5RsJ9vX");
        assertThat(dead).isVisible();
        world.server
                .database()
                .run(
                        "update runtime_outbox set state = 'SKIPPED', settled_at = now() where id = '%s'"
                                .formatted(id));

        button(dead, tongue.say("Noch einmal senden", "Send again")).click();

        assertThat(page.locator(".page [role=alert]"))
                .containsText(tongue.say("inzwischen erledigt", "settled meanwhile"));
        assertThat(dead).hasCount(0);
        looksRight(album, page, "outbox-problem");
    }

    private static void theServerIsOutOfReach(Tongue tongue, Album album, Page page) {
        page.route(OUTBOX, Route::abort);
        page.reload();
        assertThat(
                        page.getByText(
                                tongue.say(
                                        "Die Outbox konnte nicht geladen werden.",
                                        "The Outbox could not be loaded.")))
                .isVisible();
        looksRight(album, page, "outbox-error");
        page.unroute(OUTBOX);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(tongue.say("Noch einmal versuchen", "Try again")))
                .click();

        assertThat(page.locator(".page__counts")).isVisible();
    }

    private String plant(String payment, String state, int attempts, String cause) {
        String id = UUID.randomUUID().toString();
        world.server
                .database()
                .run(DEPARTURE.formatted(id, world.shopId(), payment, state, attempts, cause));
        return id;
    }

    private static void looksRight(Album album, Page page, String name) {
        album.take(page, name);
        assertThat(Barriers.in(page)).as(name).isEmpty();
    }

    private static Locator card(Page page, String about) {
        return page.locator(".card").filter(BrowserShopper.containing(about));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
