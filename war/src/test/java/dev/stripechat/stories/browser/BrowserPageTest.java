package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat as a guest: it moves nothing, keeps nothing, obeys the page's policy, and stays when the page changes. */
@Tag("story")
class BrowserPageTest {

    private static final String SHIFTS =
            "window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(one => {"
                    + " window.shifts += one.value })).observe({ type: 'layout-shift', buffered: true })";

    private static final String KEPT =
            "async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),"
                    + " ...(await indexedDB.databases()).map(one => one.name), document.cookie].join()";

    private static final String FORM =
            "() => { const listeners = {}; window.form = { on: (name, told) => { listeners[name] = told; return form },"
                    + " tell: (name, event) => listeners[name]?.(event) }; StripeChat.attach(form) }";

    private final LabWorld world = LabWorld.shared();

    @AfterEach
    void unplant() {
        world.lab.asReleased();
    }

    @Test
    void nothing_on_the_page_moves_when_the_chat_comes_opens_and_offers_help() {
        assertThat(shifts()).isZero();
    }

    @Test
    void a_chat_that_moves_the_page_is_found_out() {
        world.lab.plants(
                "requestAnimationFrame(() => requestAnimationFrame(() => { const box = document.createElement('p');"
                        + " box.textContent = 'Chat'; document.body.prepend(box) }))");

        assertThat(shifts()).isPositive();
    }

    private double shifts() {
        try (LabVisitor visitor = new LabVisitor(world.lab, world.visitorContext())) {
            visitor.prepares(SHIFTS).finds(LabPage.in("en").tag("data-consent", "yes"));
            visitor.tells("StripeChat.failed()");
            assertThat(visitor.tip().locator("button.hint")).isVisible();
            visitor.opens().page().keyboard().press("Escape");
            assertThat(visitor.panel()).isHidden();
            visitor.tells("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))");
            return ((Number) visitor.tells("window.shifts")).doubleValue();
        }
    }

    @Test
    void half_a_minute_after_loading_nothing_is_kept_not_even_with_consent() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.page().clock().install();
            visitor.finds(LabPage.in("en").tag("data-consent", "yes"));
            loadsHint(visitor, FORM);

            visitor.page().clock().fastForward(30_000);
            assertThat(visitor.tip()).containsText("Payment form not loading?");
            assertThat(visitor.tells(KEPT)).isEqualTo("");

            visitor.opens();
            assertThat(visitor.tells(KEPT)).isEqualTo("");
            visitor.panel().locator(".menu summary").click();
            visitor.panel().getByText("Deutsch").click();
            assertThat(visitor.tells(KEPT)).isEqualTo("stripe-chat,");
            assertThat(visitor.context().cookies()).isEmpty();
        }
    }

    @Test
    void without_consent_a_hesitating_shopper_is_left_alone_and_nothing_more_is_loaded() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.page().clock().install();
            visitor.page().onRequest(one -> assertThat(one.url()).doesNotContain("hint-"));
            visitor.finds(LabPage.in("en"));
            visitor.tells(FORM);

            visitor.tells("StripeChat.failed()");
            visitor.page().clock().fastForward(120_000);

            assertThat(visitor.tip()).isEmpty();
            assertThat(visitor.tells("window.form.tell('ready') ?? 'nobody listens'"))
                    .isEqualTo("nobody listens");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void with_consent_an_unfinished_form_brings_a_hint_that_opens_the_chat_by_a_click_only() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.page().clock().install();
            visitor.finds(LabPage.in("en"));
            visitor.tells(FORM);
            loadsHint(visitor, "StripeChat.consent(true)");
            visitor.tells("form.tell('focus')");

            visitor.page().clock().fastForward(61_000);
            assertThat(visitor.tip()).containsText("Questions about paying?");
            assertThat(visitor.panel()).isHidden();

            visitor.tip().locator("button.hint").click();
            assertThat(visitor.panel()).isVisible();
            assertThat(visitor.tip()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Does what makes the chat load the file that hints, and waits until it has. */
    private static void loadsHint(LabVisitor visitor, String cause) {
        Response file =
                visitor.page()
                        .waitForResponse(
                                one -> one.url().contains("hint-"), () -> visitor.tells(cause));
        visitor.page().evaluate("file => import(file).then(() => {})", file.url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LabPage.STRICT,
                "default-src 'none'; script-src {chat}; connect-src {chat} {live}; style-src 'self'; img-src 'self'",
                "default-src 'self'; script-src 'nonce-bm9uY2U'; connect-src {chat} {live}",
                "default-src 'self'; script-src 'nonce-bm9uY2U' 'strict-dynamic'; connect-src {chat} {live};"
                        + " require-trusted-types-for 'script'; trusted-types 'none'",
            })
    void the_policy_of_the_page_is_kept(String policy) throws IOException {
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(
                    LabPage.in("en")
                            .policy(policy)
                            .tag("nonce", "bm9uY2U")
                            .tag("data-brand", "#b3007a")
                            .tag("data-consent", "yes"));
            visitor.tells("StripeChat.failed()");
            assertThat(visitor.tip().locator("button.hint")).isVisible();
            visitor.opens().says("Hello");
            visitor.panel().locator(".menu summary").click();
            Download saved =
                    visitor.page()
                            .waitForDownload(
                                    () -> visitor.panel().getByText("Save conversation").click());

            assertThat(Files.readString(saved.path())).contains("You, Not sent\nHello");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void
            the_chat_comes_back_when_a_single_page_shop_replaces_its_body_and_keeps_what_was_written() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(LabPage.in("en")).opens();
            visitor.panel().locator("textarea").fill("not sent yet");

            visitor.tells(
                    "() => { history.pushState({}, '', '/page/other'); const body = document.createElement('body');"
                            + " body.append('Another page'); document.body.replaceWith(body) }");

            assertThat(visitor.panel()).isVisible();
            assertThat(visitor.panel().locator("textarea")).hasValue("not sent yet");
            visitor.tells("document.querySelector('stripe-chat').remove()");
            assertThat(visitor.launcher()).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_shop_that_empties_its_body_runs_the_tag_again() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(LabPage.in("en"));

            visitor.page()
                    .evaluate(
                            "() => { document.body.innerHTML = ''; const again = document.createElement('script');"
                                    + " again.src = document.querySelector('script').src;"
                                    + " again.dataset.shop = '"
                                    + LabPage.SHOP
                                    + "'; document.body.append(again) }");

            assertThat(visitor.launcher()).hasCount(1);
            visitor.opens();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void two_copies_of_the_tag_are_one_chat() {
        try (LabVisitor visitor = world.visitor()) {
            visitor.finds(LabPage.in("en").twice());

            visitor.opens();

            assertThat(visitor.launcher()).hasCount(1);
            assertThat(visitor.panel()).hasCount(1);
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
