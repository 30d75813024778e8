package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stripechat.world.PaymentLink;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody on the payment page, in a browser of their own. */
final class Payer implements AutoCloseable {

    private static final Pattern BANK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/bank/.*");

    /**
     * What has jumped by itself, and not because somebody has just clicked or typed. On a phone the chat below gives room
     * for the words about a declined card. A browser counts an answer that comes more than half a second after the click as
     * a jump too: a tenth of what Web Vitals call good is let pass, so that a busy machine fails nobody.
     */
    private static final String WATCH_JUMPS =
            "window.jumps = []; new PerformanceObserver(list => { for (const jump of list.getEntries())"
                    + " if (!jump.hadRecentInput && !jump.sources.every(source => source.node?.id === 'chat')) window.jumps.push(jump.value + ' ' + jump.sources"
                    + ".map(source => source.node?.outerHTML?.slice(0, 80)).join()) })"
                    + ".observe({ type: 'layout-shift', buffered: true })";

    private final BrowserContext context;
    private final Page page;
    private final Tongue tongue;
    private final Vigil vigil;

    Payer(BrowserContext context, Tongue tongue) {
        this.context = context;
        this.tongue = tongue;
        this.page = context.newPage();
        this.vigil = Vigil.over(page);
        page.addInitScript(WATCH_JUMPS);
    }

    Payer opens(PaymentLink link) {
        page.navigate(link.url());
        return this;
    }

    /** Another tab of the same browser. */
    Payer another() {
        return new Payer(context, tongue);
    }

    /** Until Stripe's form is there. */
    Payer atForm(PaymentLink link) {
        opens(link);
        assertThat(payButton()).isVisible();
        return this;
    }

    /** Takes one of the cards that the form offers. */
    Payer fills(String card) {
        Locator offer = form().locator("[data-card=" + card + "]");
        if (!offer.isVisible()) {
            form().locator("summary").click();
        }
        offer.click();
        return this;
    }

    /** Another way to pay: {@code wallet}, {@code sepa}, {@code bank}. */
    Payer takes(String way) {
        form().locator("[value=" + way + "]").check();
        return this;
    }

    Payer presses() {
        payButton().click();
        return this;
    }

    Payer pays(String card) {
        return fills(card).presses();
    }

    /** {@code confirm}, {@code refuse} or {@code leave}. */
    Payer answersTheBank(String answer) {
        page.waitForURL(BANK);
        page.locator("button[value=" + answer + "]").click();
        return this;
    }

    /** Says why it is not paid, and what to do. */
    Locator problem() {
        return page.locator(".problem-box");
    }

    /** Says how it ended, and leads on. */
    Locator outcome() {
        return page.locator(".outcome");
    }

    Payer seesOutcome(String german, String english) {
        return seesOutcome(tongue.say(german, english));
    }

    Payer seesOutcome(String words) {
        assertThat(outcome()).containsText(words);
        return this;
    }

    /** Wants to stay on the page, which would lead back to the shop by itself. */
    Payer stays() {
        outcome().locator("button.link").click();
        return this;
    }

    Payer seesProblem(String german, String english) {
        return seesProblem(tongue.say(german, english));
    }

    Payer seesProblem(String words) {
        assertThat(problem()).containsText(words);
        return this;
    }

    Locator payButton() {
        return page.locator("button.pay");
    }

    /** Merchant and amount, always in view. */
    Locator topLine() {
        return page.locator(".top");
    }

    Locator chat() {
        return page.locator("#chat .panel");
    }

    Locator notices() {
        return chat().locator(".notice");
    }

    FrameLocator form() {
        return page.frameLocator(".form iframe");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What has jumped on the page by itself. */
    Object jumps() {
        return page.evaluate(
                "window.jumps.reduce((all, one) => all + parseFloat(one), 0) > 0.01 ? window.jumps : []");
    }

    /** What must never happen on a page, and has happened. */
    List<String> complaints() {
        return vigil.complaints();
    }

    /** What the page's policy has refused to it. */
    List<String> violations() {
        return complaints().stream().filter(one -> one.contains("policy")).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
