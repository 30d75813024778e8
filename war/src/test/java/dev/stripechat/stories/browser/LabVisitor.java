package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;

/** Somebody on a page of the {@link Lab}. */
final class LabVisitor implements AutoCloseable {

    private final Lab lab;
    private final BrowserContext context;
    private final Page page;
    private final Vigil vigil;

    LabVisitor(Lab lab, BrowserContext context) {
        this.lab = lab;
        this.context = context;
        this.page = context.newPage();
        this.vigil = Vigil.over(page);
    }

    LabVisitor prepares(String script) {
        page.addInitScript(script);
        return this;
    }

    LabVisitor visits(LabPage wanted) {
        page.navigate(
                lab.address(wanted),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return this;
    }

    /** The same, and the chat is there. */
    LabVisitor finds(LabPage wanted) {
        visits(wanted);
        assertThat(launcher()).isVisible();
        return this;
    }

    LabVisitor opens() {
        launcher().click();
        assertThat(panel()).isVisible();
        return this;
    }

    /** Says something that nobody hears. */
    LabVisitor says(String text) {
        Locator field = panel().getByRole(AriaRole.TEXTBOX);
        field.fill(text);
        field.press("Enter");
        assertThat(panel().locator(".row.own").last()).containsText(text);
        return this;
    }

    Locator launcher() {
        return page.locator("stripe-chat .launcher");
    }

    Locator tip() {
        return page.locator("stripe-chat .tip");
    }

    Locator panel() {
        return page.locator("stripe-chat .panel");
    }

    Object tells(String expression) {
        return page.evaluate(expression);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What must never happen on a page; that a file or call failed is the browser's own word. */
    List<String> complaints() {
        return vigil.complaints().stream()
                .filter(one -> !one.startsWith("error: Failed to load resource"))
                .filter(one -> !one.startsWith("error: WebSocket connection to"))
                .filter(one -> !one.startsWith("error: Access to "))
                .filter(one -> !one.startsWith("error: Failed to load module script"))
                .filter(one -> !one.startsWith("error: Failed to find a valid digest"))
                .filter(one -> !one.startsWith("error: Refused to execute script from"))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
