package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stripechat.demo.DemoShop;
import java.util.List;

/** Somebody at the checkout, with hands and eyes. */
final class BrowserShopper implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final Tongue tongue;
    private final Vigil vigil;

    private BrowserShopper(BrowserContext context, Tongue tongue) {
        this.context = context;
        this.tongue = tongue;
        this.page = context.newPage();
        this.vigil = Vigil.over(page);
    }

    static BrowserShopper at(String url, BrowserContext context, Tongue tongue) {
        BrowserShopper shopper = new BrowserShopper(context, tongue);
        shopper.page.navigate(url);
        assertThat(shopper.launcher()).isVisible();
        return shopper;
    }

    BrowserShopper opensChat() {
        launcher().click();
        assertThat(panel()).isVisible();
        return this;
    }

    BrowserShopper closesChat() {
        panel().getByRole(AriaRole.BUTTON, named(tongue.say("Chat schließen", "Close chat")))
                .click();
        assertThat(panel()).isHidden();
        return this;
    }

    /** Writes something and waits until the chat says that it was sent. */
    BrowserShopper writes(String text) {
        Locator field = panel().getByRole(AriaRole.TEXTBOX);
        field.fill(text);
        field.press("Enter");
        Locator own = panel().locator(".row.own").filter(containing(text)).last();
        assertThat(own).containsText(tongue.say("Gesendet", "Sent"));
        return this;
    }

    /** Waits until somebody else has said that. */
    BrowserShopper hears(String author, String text) {
        assertThat(panel().locator(".row." + author).filter(containing(text)).last()).isVisible();
        return this;
    }

    /** Waits for that many cards about the payment. */
    Locator seesNotices(int count) {
        assertThat(notices()).hasCount(count);
        return notices().last();
    }

    Locator notices() {
        return panel().locator(".notice");
    }

    BrowserShopper presses(String testButton) {
        page.locator("[data-event=" + testButton + "]").click();
        return this;
    }

    BrowserShopper reloads() {
        page.reload();
        assertThat(launcher()).isVisible();
        return this;
    }

    /** Every text in the window, in order. */
    List<String> reads() {
        return panel().locator(".text").allTextContents();
    }

    /** The PaymentIntent of the order on the page. */
    String paymentIntent() {
        return DemoShop.paymentIntentOf(page.url());
    }

    /** The id of the conversation, as this browser remembers it. */
    String conversation() {
        String kept = String.valueOf(page.evaluate("localStorage.getItem('stripe-chat')"));
        return JsonParser.parseString(kept).getAsJsonObject().get("conversation").getAsString();
    }

    Locator launcher() {
        return page.locator("stripe-chat .launcher");
    }

    Locator panel() {
        return page.locator("stripe-chat .panel");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What must never happen on a page, and has happened. */
    List<String> complaints() {
        return vigil.complaints();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Override
    public void close() {
        context.close();
    }
}
