package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chat by keyboard alone, at 400 % zoom, above an on-screen keyboard, and for those whom motion makes sick. */
@Tag("story")
class BrowserReachTest {

    /** The name of what has the focus, inside the chat. */
    private static final String FOCUS =
            "(() => { const one = document.querySelector('stripe-chat').shadowRoot.activeElement;"
                    + " return one ? one.ariaLabel || one.textContent : document.activeElement.id })()";

    private static final String CALM =
            "() => document.querySelector('stripe-chat').shadowRoot.getAnimations()"
                    + ".every(one => one.playState !== 'running')";

    private static final String KEYBOARD =
            """
            (() => {
              const view = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 });
              Object.defineProperty(window, "visualViewport", { value: view });
              window.raise = (height, offsetTop) => {
                Object.assign(view, { height, offsetTop });
                view.dispatchEvent(new Event("resize"));
              };
            })()
            """;

    private static final List<String> ROUND =
            List.of(
                    "Send",
                    "More",
                    "Close chat",
                    "Messages",
                    "How long does delivery take?",
                    "Which payment methods are there?",
                    "I would like to talk to a person",
                    "Attach an image or PDF",
                    "Insert emoji",
                    "Your message");

    private final LabWorld world = LabWorld.shared();

    @Test
    void everything_is_done_by_keyboard_and_the_focus_stays_in_and_comes_back() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(LabPage.in("en"));
            Keyboard keys = visitor.page().keyboard();
            visitor.launcher().focus();
            keys.press("Enter");
            assertThat(visitor.panel()).isVisible();
            assertThat(visitor.tells(FOCUS)).isEqualTo("Your message");
            keys.type("Hello");

            List<String> round = round(visitor.page(), "Tab");
            List<String> back = round(visitor.page(), "Shift+Tab");

            assertThat(round).isEqualTo(ROUND);
            assertThat(back).containsExactlyInAnyOrderElementsOf(round);
            keys.press("Enter");
            assertThat(visitor.panel().locator(".row.own")).containsText("Hello");
            keys.press("Escape");
            assertThat(visitor.panel()).isHidden();
            assertThat(visitor.tells(FOCUS)).isEqualTo("Open chat");
        }
    }

    private static List<String> round(Page page, String key) {
        List<String> names = new ArrayList<>();
        do {
            page.keyboard().press(key);
            names.add(String.valueOf(page.evaluate(FOCUS)));
        } while (!names.get(names.size() - 1).equals("Your message") && names.size() < 20);
        return names;
    }

    @Test
    void the_menu_and_the_signs_are_reached_by_keyboard() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(LabPage.in("en")).opens();
            Keyboard keys = visitor.page().keyboard();
            visitor.panel().locator(".menu summary").focus();
            keys.press("Enter");
            keys.press("Tab");
            assertThat(visitor.tells(FOCUS)).isEqualTo("Deutsch");
            keys.press("Escape");
            assertThat(visitor.tells(FOCUS)).isEqualTo("More");
            assertThat(visitor.panel()).isVisible();

            visitor.panel().locator(".emoji summary").focus();
            keys.press("Enter");
            keys.press("Tab");
            keys.press("Enter");

            assertThat(visitor.panel().locator("textarea")).hasValue("🙂");
            assertThat(visitor.tells(FOCUS)).isEqualTo("Your message");
        }
    }

    /** 1280 x 1024 at 400 %, and 1280 x 800 at 200 %, as their pages see it. */
    @ParameterizedTest
    @CsvSource({"320, 256", "640, 400", "320, 568"})
    void enlarged_nothing_is_out_of_reach(int width, int height) {
        try (LabVisitor visitor = visitor(width, height)) {
            visitor.finds(LabPage.in("de")).opens();
            visitor.panel().locator("textarea").fill("Hallo");
            new Album(Tongue.DE, Screen.DESKTOP)
                    .take(visitor.page(), "look-zoom-" + width + "x" + height);

            for (String part :
                    List.of(".menu summary", ".quick-starts button", "textarea", ".send")) {
                visitor.panel().locator(part).first().scrollIntoViewIfNeeded();
                BoundingBox box = visitor.panel().locator(part).first().boundingBox();
                assertThat(box.x).as(part).isNotNegative();
                assertThat(box.x + box.width).as(part).isLessThanOrEqualTo(width);
                assertThat(box.y).as(part).isNotNegative();
                assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(height);
            }
            visitor.panel().locator(".menu summary").click();
            visitor.panel().getByText("English").click();
            visitor.panel().locator(".send").click();
            assertThat(visitor.panel().locator(".row.own")).containsText("Hallo");
            assertThat(visitor.tells("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(Barriers.in(visitor.page())).isEmpty();
        }
    }

    @Test
    void the_window_keeps_above_an_on_screen_keyboard() {
        try (LabVisitor visitor = world.visitor(Tongue.EN, Screen.PHONE)) {
            visitor.prepares(KEYBOARD).finds(LabPage.in("en")).opens();

            visitor.tells("raise(430, 60)");
            visitor.page().waitForFunction(CALM);

            BoundingBox window = visitor.panel().boundingBox();
            assertThat(window.y).isEqualTo(60);
            assertThat(window.height).isEqualTo(430);
            BoundingBox send = visitor.panel().locator(".send").boundingBox();
            assertThat(send.y + send.height).isLessThanOrEqualTo(490);
            new Album(Tongue.EN, Screen.PHONE).take(visitor.page(), "look-keyboard");
        }
    }

    @Test
    void a_swipe_over_the_window_neither_scrolls_the_page_nor_closes_it() {
        try (LabVisitor visitor = world.visitor(Tongue.EN, Screen.PHONE)) {
            String tall = "<main><h1>Shop</h1>" + "<p>Line</p>".repeat(100) + "</main>";
            visitor.finds(LabPage.in("en").body(tall)).opens();
            visitor.page().mouse().move(200, 400);

            visitor.page().mouse().wheel(0, 600);
            visitor.page().mouse().wheel(600, 0);
            visitor.tells(
                    "new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))");

            assertThat(visitor.tells("scrollY")).isEqualTo(0);
            assertThat(visitor.panel()).isVisible();
        }
    }

    @Test
    void who_wants_less_motion_gets_none() {
        Browser.NewContextOptions calm =
                new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        try (LabVisitor visitor = new LabVisitor(world.lab, world.context(calm))) {
            visitor.finds(LabPage.in("en"));
            assertThat(visitor.launcher()).hasCSS("transition-duration", "0s");

            visitor.opens();

            assertThat(visitor.panel()).hasCSS("animation-name", "none");
        }
    }

    private LabVisitor visitor(int width, int height) {
        Browser.NewContextOptions small =
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("de-DE");
        return new LabVisitor(world.lab, world.context(small));
    }
}
