package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.stories.browser.Lab.Trouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the chat looks before anything was said, in two languages, on a phone and on a desk: for everybody. */
@Tag("story")
class BrowserLooksTest {

    private static final String ARABIC =
            """
            <main>
              <h1>إتمام الطلب</h1>
              <p>أدخل بيانات البطاقة ثم اضغط على الدفع.</p>
              <button id="pay" type="button">ادفع الآن</button>
            </main>
            """;

    private final LabWorld world = LabWorld.shared();

    @AfterEach
    void mend() {
        world.lab.asReleased();
    }

    static Stream<Arguments> everybody() {
        return BrowserStoryTest.everybody();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void every_state_can_be_used_by_everybody(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        try (LabVisitor visitor = world.visitor(tongue, screen)) {
            visitor.finds(LabPage.in(tongue.code()).tag("data-consent", "yes"));
            check(visitor, album, "look-closed");
            visitor.tells("StripeChat.failed()");
            assertThat(visitor.tip().locator("button.hint")).isVisible();
            check(visitor, album, "look-hint");

            visitor.opens();
            check(visitor, album, "look-open");
            visitor.panel().locator(".menu summary").click();
            check(visitor, album, "look-menu");
            visitor.panel().locator(".menu button").first().click();
            assertThat(visitor.panel().locator("h2"))
                    .hasText(tongue.say("Chat with the shop", "Chat mit dem Shop"));
            check(visitor, album, "look-other-language");
            if (!screen.isPhone()) {
                visitor.panel().locator(".emoji summary").click();
                check(visitor, album, "look-emoji");
            }

            visitor.says("Hello 🙂");
            assertThat(visitor.panel().locator(".banner p")).isVisible();
            check(visitor, album, "look-offline");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_chat_that_does_not_come_says_so(Tongue tongue, Screen screen) {
        try (LabVisitor visitor = world.visitor(tongue, screen)) {
            visitor.finds(LabPage.in(tongue.code()));
            world.lab.troubled(Trouble.MISSING, Trouble.MISSING);

            visitor.launcher().click();

            assertThat(visitor.tip())
                    .hasText(
                            tongue.say(
                                    "Der Chat lädt nicht. Bitte erneut versuchen.",
                                    "The chat did not load. Please try again."));
            check(visitor, new Album(tongue, screen), "look-error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void the_shop_may_choose_the_theme(String theme) {
        try (LabVisitor visitor = world.visitor(Tongue.DE, Screen.PHONE)) {
            visitor.finds(LabPage.in("de").tag("data-theme", theme)).opens();

            String ground = theme.equals("dark") ? "rgb(20, 27, 33)" : "rgb(255, 255, 255)";
            assertThat(visitor.panel()).hasCSS("background-color", ground);
            check(visitor, new Album(Tongue.DE, Screen.PHONE), "look-theme-" + theme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffdd00", "#b3007a", "#000000", "#ffffff", "#7a7a7a"})
    void any_colour_of_a_shop_can_be_read_in_both_themes(String brand) {
        for (String theme : new String[] {"light", "dark"}) {
            try (LabVisitor visitor = world.visitor(Tongue.EN, Screen.DESKTOP)) {
                visitor.finds(LabPage.in("en").tag("data-brand", brand).tag("data-theme", theme));
                visitor.opens();
                String name = "look-brand-" + brand.substring(1) + "-" + theme;
                check(visitor, new Album(Tongue.EN, Screen.DESKTOP), name);
                visitor.says("Hello");
                assertThat(Barriers.in(visitor.page())).isEmpty();
            }
        }
    }

    @Test
    void a_colour_that_nobody_corrects_is_a_barrier() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(
                    LabPage.in("en")
                            .policy("")
                            .head("<style>stripe-chat { --accent: #ffdd00 }</style>"));
            visitor.opens();

            assertThat(Barriers.in(visitor.page()))
                    .anyMatch(barrier -> barrier.startsWith("color-contrast"));
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void on_a_page_from_right_to_left_the_chat_stands_on_the_other_side(
            Tongue tongue, Screen screen) {
        try (LabVisitor visitor = world.visitor(tongue, screen)) {
            visitor.finds(
                    LabPage.in("ar")
                            .direction("rtl")
                            .body(ARABIC)
                            .tag("data-language", tongue.code()));
            int middle = visitor.page().viewportSize().width / 2;
            assertThat(visitor.launcher().boundingBox().x).isLessThan(middle);

            visitor.opens().says("مرحبا، لماذا رُفضت بطاقتي؟ 10,99 €");
            visitor.says("Und auf Deutsch?");

            check(visitor, new Album(tongue, screen), "look-rtl");
            assertThat(visitor.tells("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_style_of_the_page_that_unsets_everything_changes_nothing() {
        String unset =
                "<style>* { all: unset !important } stripe-chat { display: none !important; opacity: 0 !important;"
                        + " transform: scale(0) !important; position: static !important }</style>";
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(LabPage.in("en").policy("").head(unset)).opens();

            assertThat(visitor.launcher()).hasCSS("width", "56px");
            assertThat(visitor.panel()).hasCSS("width", "384px");
            new Album(Tongue.EN, Screen.DESKTOP).take(visitor.page(), "look-unset");
        }
    }

    private static void check(LabVisitor visitor, Album album, String name) {
        album.take(visitor.page(), name);
        assertThat(Barriers.in(visitor.page())).as(name).isEmpty();
    }
}
