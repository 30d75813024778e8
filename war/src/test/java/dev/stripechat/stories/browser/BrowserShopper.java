package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stripechat.fakeshop.FakeShop;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody in the shop, with hands and eyes. */
final class BrowserShopper implements AutoCloseable {

    private static final Pattern BANK = Pattern.compile(".*/bank/.*");

    /** Whoever reads it at once is faster than the one who looks for that. */
    static final Pattern SENT = Pattern.compile("Gesendet|Zugestellt|Gelesen|Sent|Delivered|Read");

    private final FakeShop shop;
    private final BrowserContext context;
    private final Page page;
    private final Tongue tongue;
    private final Vigil vigil;

    BrowserShopper(FakeShop shop, BrowserContext context, Tongue tongue) {
        this.shop = shop;
        this.context = context;
        this.tongue = tongue;
        this.page = context.newPage();
        this.vigil = Vigil.over(page);
    }

    BrowserShopper arrives() {
        page.navigate(shop.page(tongue.code()));
        assertThat(launcher()).isVisible();
        return this;
    }

    /** Puts one more into the cart. */
    BrowserShopper wants(String product) {
        page.locator("header a.shop").click();
        page.locator("[data-add=" + product + "]").click();
        assertThat(page.locator("li[data-product=" + product + "]")).isVisible();
        return this;
    }

    /** From the cart to the till; the card form is ready then. */
    BrowserShopper goesToTill() {
        page.locator("main a.go").click();
        assertThat(payButton()).isEnabled();
        return this;
    }

    /** With a notebook in the cart. */
    BrowserShopper atTill() {
        return wants("notebook").goesToTill();
    }

    /** Takes one of the cards that the form offers, and pays. */
    BrowserShopper pays(String card) {
        Locator offer = cardForm().locator("[data-card=" + card + "]");
        if (!offer.isVisible()) {
            cardForm().locator("summary").click();
        }
        offer.click();
        payButton().click();
        return this;
    }

    /** All that the shop itself says of a payment that did not go through. */
    BrowserShopper readsThatItFailed() {
        assertThat(page.locator(".payment .problem[role=alert]"))
                .hasText(tongue.say("Zahlung fehlgeschlagen", "Payment failed"));
        return this;
    }

    /** A page of the shop that says one thing: {@code thanks}, {@code failed} ... */
    BrowserShopper seesPage(String state) {
        assertThat(page.locator("[data-state=" + state + "]")).isVisible();
        assertThat(launcher()).isVisible();
        return this;
    }

    BrowserShopper isAskedByTheBank() {
        page.waitForURL(BANK);
        return this;
    }

    /** {@code confirm} or {@code refuse}. */
    BrowserShopper answersTheBank(String answer) {
        page.locator("button[value=" + answer + "]").click();
        return this;
    }

    /** From the page that says that it failed, back to the card form. */
    BrowserShopper triesAgain() {
        page.locator("main a.go").click();
        assertThat(page.locator("main [role=alert].word")).isVisible();
        assertThat(payButton()).isEnabled();
        return this;
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
        return writes(text, text);
    }

    /** The same with something that does not stay as it was typed. */
    BrowserShopper writes(String text, String kept) {
        Locator field = panel().getByRole(AriaRole.TEXTBOX);
        field.fill(text);
        field.press("Enter");
        return hasSaid(kept);
    }

    /** Asks by one tap; the question that is sent may be longer than the button. */
    BrowserShopper taps(String button, String question) {
        panel().getByRole(AriaRole.BUTTON, named(button).setExact(true)).click();
        return hasSaid(question);
    }

    BrowserShopper hasSaid(String text) {
        Locator own = panel().locator(".row.own").filter(containing(text)).last();
        assertThat(own).containsText(SENT);
        return this;
    }

    /** Waits until somebody else has said that. */
    BrowserShopper hears(String author, String text) {
        assertThat(panel().locator(".row." + author).filter(containing(text)).last()).isVisible();
        return this;
    }

    /** Says hello, and the machine that it is one. */
    BrowserShopper greets() {
        return writes("Hello").hears("assistant", tongue.say("als Maschine", "As a machine"));
    }

    /** Waits for that many cards about the payment. */
    Locator seesNotices(int count) {
        assertThat(notices()).hasCount(count);
        return notices().last();
    }

    Locator notices() {
        return panel().locator(".notice");
    }

    /** Says who answers, or that the conversation is closed. */
    Locator head() {
        return panel().locator(".header");
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

    /** The PaymentIntent of the order; there is one from the till on. */
    String paymentIntent() {
        return shop.paymentIntentOf(page.url().replaceFirst("\\?.*", ""));
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

    FrameLocator cardForm() {
        return page.frameLocator(".payment iframe");
    }

    private Locator payButton() {
        return page.locator(".payment .go");
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

    static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Override
    public void close() {
        context.close();
    }
}
