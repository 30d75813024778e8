package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of the payment page, in two languages, on a phone and on a desk: no barrier, no jump, a picture. */
@Tag("story")
class BrowserPaymentScreensTest {

    private final PayingWorld world = new PayingWorld();

    static Stream<Arguments> everybody() {
        return Stream.of(Tongue.values())
                .flatMap(
                        tongue ->
                                Stream.of(Screen.values())
                                        .map(screen -> Arguments.of(tongue, screen)));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void what_can_be_paid_has_no_barrier_and_does_not_jump(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        PaymentLink link = world.order(tongue).opens();
        try (Payer payer = world.payer(tongue, screen).atForm(link)) {
            assertThat(payer.topLine()).containsText("Demo shop");
            assertThat(payer.topLine()).containsText(tongue.say("47,80", "€47.80"));
            isGood(payer, album, "open");

            payer.presses().seesProblem("Es fehlt noch etwas", "Something is missing");
            isGood(payer, album, "incomplete");

            payer.pays("funds").seesProblem("Zahlung abgelehnt", "Payment declined");
            assertThat(payer.problem()).containsText(tongue.say("nicht genug", "not enough"));
            isGood(payer, album, "declined");

            payer.pays("secure").answersTheBank("leave");
            payer.seesProblem("bei der Bank abgebrochen", "cancelled at the bank");
            isGood(payer, album, "cancelled-at-bank");

            payer.pays("succeeds").seesOutcome("Ihre Zahlung ist da", "payment has arrived");
            album.take(payer.page(), "pay-leaving");
            payer.stays();
            isGood(payer, album, "paid");
            world.knows(link, "paid");
            payer.opens(link).seesOutcome("schon bezahlt", "already paid");
            isGood(payer, album, "already-paid");
            assertThat(payer.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void what_waits_or_is_over_has_no_barrier_and_does_not_jump(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        Order order = world.order(tongue);
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(tongue, screen).atForm(link)) {
            payer.takes("sepa").form().locator("[data-account=arrives]").click();
            isGood(payer, album, "sepa");
            payer.presses().seesOutcome("ist unterwegs", "is on its way").stays();
            isGood(payer, album, "processing");

            Order other = world.order(tongue);
            PaymentLink changing = other.opens();
            payer.atForm(changing);
            other.costing(5990, "eur").opens();
            payer.pays("succeeds").seesProblem("hat sich geändert", "has changed");
            isGood(payer, album, "changed");

            other.isGone();
            payer.opens(changing).seesOutcome("abgebrochen", "was cancelled");
            isGood(payer, album, "canceled");
            world.expires(changing);
            payer.opens(changing).seesOutcome("Link ist abgelaufen", "link has expired");
            isGood(payer, album, "expired");
            payer.page().navigate(changing.url().replaceFirst("[^/]+$", "x".repeat(43)));
            payer.seesOutcome("kennen wir nicht", "do not know this link");
            isGood(payer, album, "unknown");
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void what_does_not_load_has_no_barrier(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        PaymentLink link = world.order(tongue).opens();
        try (Payer payer = world.payer(tongue, screen)) {
            payer.context().route(StripesAddress.SCRIPT, route -> route.abort());
            payer.opens(link).seesProblem("Zahlungsformular lädt nicht", "form does not load");
            isGood(payer, album, "form-not-loaded");

            payer.context().route("**/api/v1/payment-page", route -> route.abort());
            payer.opens(link);
            assertThat(payer.page().locator(".away"))
                    .containsText(tongue.say("unterbrochen", "connection is lost"));
            isGood(payer, album, "away");
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void without_scripts_it_says_what_is_needed(Tongue tongue, Screen screen) {
        PaymentLink link = world.order(tongue).opens();
        try (Payer payer = world.withoutScripts(tongue, screen).opens(link)) {
            assertThat(payer.page().locator("p[lang=" + tongue.code() + "]"))
                    .containsText("JavaScript");
            new Album(tongue, screen).take(payer.page(), "pay-no-scripts");
        }
    }

    @Test
    void a_planted_jump_and_a_planted_barrier_are_seen() {
        PaymentLink link = world.order(Tongue.EN).opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            payer.page()
                    .evaluate(
                            "() => { const planted = new Image(); planted.height = 200;"
                                    + " document.querySelector('main').prepend(planted) }");

            assertThat(Barriers.in(payer.page()))
                    .anyMatch(barrier -> barrier.startsWith("image-alt"));
            payer.page().waitForFunction("window.jumps.length > 0");
        }
    }

    private static void isGood(Payer payer, Album album, String name) {
        album.take(payer.page(), "pay-" + name);
        assertThat(Barriers.in(payer.page())).as(name).isEmpty();
        assertThat(payer.jumps()).as(name).hasToString("[]");
    }
}
