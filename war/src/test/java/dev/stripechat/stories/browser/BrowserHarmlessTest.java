package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.stripechat.stories.browser.Lab.Trouble;
import dev.stripechat.stories.threats.Threat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the page or with us: no error, no word in the console, and the shop's button works. */
@Tag("story")
@Threat("T10")
class BrowserHarmlessTest {

    private static final String PAY =
            "void (document.querySelector('#pay').onclick = event => { event.target.textContent = 'Paid' })";

    /** Presses the launcher, if the page lets it be there, and waits until the chat is there or has given up. */
    private static final String PRESS =
            """
            async () => {
              const root = document.querySelector("stripe-chat")?.shadowRoot;
              const launcher = root?.querySelector("button");
              if (!launcher) return "no launcher";
              launcher.click();
              for (;;) {
                await new Promise(requestAnimationFrame);
                if (root.querySelector(".panel:not([hidden])")) return "open";
                if (root.querySelector(".tip")?.textContent) return "told";
                if (launcher.ariaBusy !== "true") return "nothing";
              }
            }
            """;

    private final LabWorld world = LabWorld.shared();

    @AfterEach
    void mend() {
        world.lab.asReleased();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Array.prototype.map = () => { throw new Error('map') }",
                "Array.prototype.filter = Array.prototype.find = () => undefined",
                "JSON.parse = JSON.stringify = () => { throw new Error('JSON') }",
                "window.JSON = undefined",
                "window.fetch = () => { throw new Error('fetch') }",
                "window.fetch = window.WebSocket = undefined",
                "customElements.define = () => { throw new Error('define') }",
                "customElements.get = () => class {}",
                "Object.defineProperty(window, 'customElements', { value: undefined })",
                "Object.defineProperty(window, 'StripeChat', { value: 7 })",
                "window.StripeChat = { push: 1 }",
                "window.StripeChat = [7, null, ['nothing'], ['link'], ['open', {}]]",
                "Element.prototype.attachShadow = () => { throw new Error('shadow') }",
                "window.CSSStyleSheet = undefined",
                "window.Promise = undefined",
                "window.AbortController = window.URL = undefined",
                "window.requestAnimationFrame = undefined",
                "Document.prototype.createElement = () => null",
                "Object.defineProperty(window, 'localStorage', { get() { throw new Error('storage') } })",
                "Object.defineProperty(document, 'visibilityState', { value: 7 })",
                "Element.prototype.append = EventTarget.prototype.addEventListener = () => {}",
            })
    void a_hostile_page_is_as_well_off_as_without_us(String hostility) {
        try (LabVisitor visitor = world.visitor()) {
            visitor.prepares(hostility).visits(LabPage.in("en"));
            loads(visitor.page());

            press(visitor);

            assertPaid(visitor);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Array.prototype.toJSON = function () { return String(this) }",
                "Object.prototype.on = Object.prototype.value = 'polluted'",
                "Array.prototype.last = function () { return this[this.length - 1] }",
                "window.name = 'x'; window.status = 'y'; window.open = window.close = () => {}",
            })
    void on_a_page_with_old_habits_the_chat_works(String habit) {
        try (LabVisitor visitor = world.visitor()) {
            visitor.prepares(habit).finds(LabPage.in("en")).opens().says("Hello");

            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whatever_comes_instead_of_the_script_the_page_goes_on(Trouble trouble) {
        world.lab.troubled(trouble, trouble);
        try (LabVisitor visitor = world.visitor()) {
            visitor.visits(LabPage.in("en").policy(""));

            assertPaid(visitor);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_chat_that_does_not_come_is_told_at_the_launcher_and_the_next_click_tries_again(
            Trouble trouble) {
        try (LabVisitor visitor = world.visitor()) {
            visitor.page().clock().install();
            visitor.finds(LabPage.in("en"));
            world.lab.troubled(trouble, trouble);

            visitor.launcher().click();
            visitor.page().clock().fastForward(20_000);
            assertThat(visitor.tip()).hasText("The chat did not load. Please try again.");

            assertPaid(visitor);
            world.lab.asReleased();
            visitor.opens();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void a_message_that_nobody_takes_is_kept_and_the_page_goes_on(Trouble trouble) {
        world.lab.troubled(Trouble.NONE, trouble);
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(LabPage.in("en")).opens().says("Hello");

            assertThat(visitor.panel().locator(".banner p"))
                    .containsText("will be sent automatically");
            assertPaid(visitor);
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.tells("localStorage.getItem('stripe-chat')").toString())
                    .contains("\"Hello\"");
        }
    }

    @Test
    void only_a_wrong_tag_is_told_in_the_console_and_once() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.visits(LabPage.in("en").tag("data-shop", "rubbish").twice());
            loads(visitor.page());

            assertThat(visitor.complaints())
                    .containsExactly("warning: Stripe Chat: the tag needs data-shop, a UUID.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new Error('planted')",
                "Promise.reject(new Error('planted'))",
                "console.warn('planted')",
                "console.error('planted')",
            })
    void a_chat_that_throws_or_talks_is_found_out(String planted) {
        world.lab.plants(planted);
        try (LabVisitor visitor = world.visitor()) {
            visitor.visits(LabPage.in("en"));
            loads(visitor.page());

            assertThat(visitor.complaints()).anyMatch(one -> one.contains("planted"));
        }
    }

    private static void loads(Page page) {
        page.waitForLoadState();
    }

    /** A page may have taken away what it takes to wait for the next picture. */
    private static void press(LabVisitor visitor) {
        boolean canWait =
                Boolean.TRUE.equals(
                        visitor.tells(
                                "typeof requestAnimationFrame + typeof Promise === 'functionfunction'"));
        Object outcome = canWait ? visitor.tells(PRESS) : clicks(visitor);
        assertThat(List.of("no launcher", "open", "told", "nothing")).contains(outcome.toString());
    }

    private static Object clicks(LabVisitor visitor) {
        return visitor.tells(
                "() => { document.querySelector('stripe-chat')?.shadowRoot?.querySelector('button')?.click();"
                        + " return 'nothing' }");
    }

    private static void assertPaid(LabVisitor visitor) {
        visitor.page().evaluate(PAY);
        boolean open = visitor.panel().isVisible();
        if (open) {
            visitor.page().locator("stripe-chat .header .plain").last().click();
        }
        visitor.page().locator("#pay").click();
        assertThat(visitor.page().locator("#pay")).hasText("Paid");
    }
}
