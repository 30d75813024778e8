package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
    void what_cannot_be_paid_has_no_barrier_and_does_not_jump(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        try (Payer payer = world.payer(tongue, screen)) {
            payer.opens(world.orderElsewhere(tongue).opens());
            payer.seesOutcome("gerade nicht bezahlt werden", "do not work here");
            isGood(payer, album, "not-connected");
            PaymentLink refused = world.order(tongue).opens();
            world.whileTheKeyIsWeak(
                    () -> {
                        payer.opens(refused);
                        payer.seesOutcome("gerade nicht bezahlt werden", "do not work here");
                    });
            isGood(payer, album, "key-refused");

            Order order = world.order(tongue);
            PaymentLink link = order.opens();
            String before = link.shows().body();
            payer.atForm(link);
            payer.context().route("**/api/v1/payment-page", route -> fulfil(route, before));
            order.isGone();
            payer.pays("succeeds").seesOutcome("gibt es nicht mehr", "does not exist");
            isGood(payer, album, "gone");
            assertThat(world.confirmations(link)).isZero();
        }
    }

    private static void fulfil(Route route, String json) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void other_money_and_what_is_taken_later_have_no_barrier(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        PaymentLink yen = world.order(tongue, "jpy").opens();
        PaymentLink dinars = world.order(tongue, "kwd").opens();
        try (Payer payer = world.payer(tongue, screen).atForm(yen)) {
            assertThat(payer.payButton()).hasText(tongue.say("4.780 ¥ bezahlen", "Pay ¥4,780"));
            isGood(payer, album, "yen");
            payer.pays("succeeds").seesOutcome("Ihre Zahlung ist da", "payment has arrived");
            assertThat(world.amount(yen)).isEqualTo(4780);

            payer.atForm(dinars);
            assertThat(payer.payButton())
                    .hasText(tongue.say("4,780 KWD bezahlen", "Pay KWD 4.780"));
            isGood(payer, album, "dinars");
            world.account().payments().isTakenLater(world.intent(dinars));
            payer.pays("succeeds").seesOutcome("ist reserviert", "is reserved").stays();
            isGood(payer, album, "authorized");
            world.knows(dinars, "authorized");
        }
    }

    /** A pale and a deep colour, on the ground where each is hard to read. */
    @ParameterizedTest
    @CsvSource({
        "DE,PHONE,#ffd400,LIGHT",
        "DE,DESKTOP,#ffd400,DARK",
        "EN,PHONE,#1b1464,DARK",
        "EN,DESKTOP,#1b1464,LIGHT"
    })
    void the_shops_colours_can_be_read(
            Tongue tongue, Screen screen, String brand, ColorScheme scheme) {
        Album album = new Album(tongue, screen);
        Order order = world.order(tongue).looking(brand, world.logo());
        PaymentLink link = order.opens();
        String accent = scheme.name().toLowerCase(Locale.ROOT) + "-" + brand.substring(1);
        try (Payer payer = world.payer(tongue, screen, scheme).atForm(link)) {
            assertThat(payer.payButton()).hasCSS("background-color", rgb(brand));
            isGood(payer, album, accent + "-open");
            payer.pays("funds").seesProblem("Zahlung abgelehnt", "Payment declined");
            isGood(payer, album, accent + "-declined");
            payer.pays("succeeds").seesOutcome("Ihre Zahlung ist da", "payment has arrived");
            isGood(payer.stays(), album, accent + "-paid");
            world.expires(link);
            payer.opens(link).seesOutcome("Link ist abgelaufen", "link has expired");
            assertThat(payer.outcome().locator(".pay")).containsText("Demo shop");
            isGood(payer, album, accent + "-expired");
        }
    }

    private static String rgb(String colour) {
        int all = Integer.parseInt(colour.substring(1), 16);
        return "rgb(%d, %d, %d)".formatted(all >> 16, all >> 8 & 255, all & 255);
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
        assertThat(payer.violations()).as(name).isEmpty();
    }
}
