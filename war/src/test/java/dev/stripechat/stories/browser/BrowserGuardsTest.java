package dev.stripechat.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** This browser refuses what browsers refuse, so that the other stories prove something. */
@Tag("story")
class BrowserGuardsTest {

    private static final String START =
            "async url => { try { const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type':"
                    + " 'application/json' }, body: '{\"language\":\"en\"}' }); return 'status ' + answer.status }"
                    + " catch (refused) { return refused.name } }";
    private static final String CONNECT =
            "url => new Promise(done => { const line = new WebSocket(url); line.onopen = () => done('open');"
                    + " line.onerror = () => done('error') })";
    private static final String FRAME =
            "url => new Promise(done => { const frame = document.createElement('iframe'); frame.src = url;"
                    + " frame.onload = () => done('loaded'); document.body.append(frame) })";
    private static final String REACH =
            "() => { const frame = document.querySelector('iframe'); if (frame.contentDocument) return 'reached';"
                    + " try { return 'reached ' + frame.contentWindow.document.title }"
                    + " catch (refused) { return refused.name } }";

    private final BrowserWorld world = BrowserWorld.shared();

    @Test
    void no_argument_of_the_browser_switches_a_guard_off() {
        List<String> arguments =
                ProcessHandle.current()
                        .descendants()
                        .filter(
                                process ->
                                        process.info().command().orElse("").endsWith("/chromium"))
                        .flatMap(
                                process ->
                                        Stream.of(process.info().arguments().orElse(new String[0])))
                        .toList();

        assertThat(Chromium.ARGUMENTS).containsExactly("--no-sandbox");
        assertThat(arguments).contains("--no-sandbox");
        assertThat(arguments)
                .noneMatch(argument -> argument.startsWith("--disable-web-security"))
                .noneMatch(argument -> argument.startsWith("--disable-site-isolation-trials"))
                .noneMatch(argument -> argument.startsWith("--allow-running-insecure-content"))
                .noneMatch(argument -> argument.startsWith("--single-process"));
    }

    @Test
    void only_a_page_of_the_shop_can_start_a_conversation() {
        String url = world.server.origin() + "/api/v1/widget/" + world.shopId() + "/conversations";
        try (BrowserContext context = context();
                ForeignSite foreign = new ForeignSite()) {
            Page shop = context.newPage();
            shop.navigate(world.shopPage.page("en"));

            assertThat(shop.evaluate(START, url)).isEqualTo("status 201");
            assertThat(foreign.visitedBy(context.newPage()).evaluate(START, url))
                    .isEqualTo("TypeError");
        }
    }

    @Test
    void only_a_page_of_the_shop_can_open_the_line() {
        String url = world.server.origin().replace("http", "ws") + "/ws/widget/" + world.shopId();
        try (BrowserContext context = context();
                ForeignSite foreign = new ForeignSite()) {
            Page shop = context.newPage();
            shop.navigate(world.shopPage.page("en"));

            assertThat(shop.evaluate(CONNECT, url)).isEqualTo("open");
            assertThat(foreign.visitedBy(context.newPage()).evaluate(CONNECT, url))
                    .isEqualTo("error");
        }
    }

    @Test
    void the_inbox_cannot_be_framed() {
        try (BrowserContext context = context();
                ForeignSite foreign = new ForeignSite()) {
            Page page = foreign.visitedBy(context.newPage());

            page.evaluate(FRAME, world.server.origin() + "/admin/");

            assertThat(framed(page).url()).startsWith("chrome-error:");
            assertThat(framed(page).locator("input[name=username]").count()).isZero();
        }
    }

    @Test
    void the_shop_cannot_be_framed() {
        try (BrowserContext context = context();
                ForeignSite foreign = new ForeignSite()) {
            Page page = foreign.visitedBy(context.newPage());

            page.evaluate(FRAME, world.shopPage.page("en"));

            assertThat(framed(page).url()).startsWith("chrome-error:");
        }
    }

    @Test
    void the_shop_cannot_reach_into_the_card_form() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP).atTill()) {
            shopper.cardForm().locator("#number").fill("4242 4242 4242 4242");

            assertThat(shopper.page().evaluate(REACH)).isEqualTo("SecurityError");
        }
    }

    private static Frame framed(Page page) {
        return page.mainFrame().childFrames().get(0);
    }

    private BrowserContext context() {
        return world.context(Tongue.EN, Screen.DESKTOP, ColorScheme.LIGHT);
    }
}
