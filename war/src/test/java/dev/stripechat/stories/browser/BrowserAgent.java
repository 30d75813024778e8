package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who works for the shop, before the Inbox. */
final class BrowserAgent implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final Tongue tongue;
    private final Screen screen;
    private final Vigil vigil;
    private final AtomicBoolean heardLive = new AtomicBoolean();

    private BrowserAgent(BrowserContext context, Tongue tongue, Screen screen) {
        this.context = context;
        this.tongue = tongue;
        this.screen = screen;
        this.page = context.newPage();
        this.vigil = Vigil.over(page);
        page.onWebSocket(line -> line.onFrameReceived(frame -> heardLive.set(true)));
    }

    static BrowserAgent at(String server, BrowserContext context, Tongue tongue, Screen screen) {
        BrowserAgent agent = new BrowserAgent(context, tongue, screen);
        agent.page.navigate(server + "/admin/");
        assertThat(agent.page.locator("input[name=username]")).isVisible();
        return agent;
    }

    BrowserAgent signsIn() {
        return signsIn("agent@shop.example", "agent password 1");
    }

    BrowserAgent signsInAsAdmin() {
        return signsIn("admin@shop.example", "correct horse battery");
    }

    /**
     * The page of what goes to other systems; admins have a way to it in the head. Not before the live line stands: who
     * leaves while it is being opened is warned of by the browser.
     */
    BrowserAgent opensOutbox() {
        goesTo("Outbox");
        assertThat(page.locator("#out-heading")).isVisible();
        return this;
    }

    /** The page where an admin connects what the shop needs. */
    BrowserAgent opensSettings() {
        goesTo(tongue.say("Einstellungen", "Settings"));
        assertThat(page.locator("[data-section=hours]")).isVisible();
        return this;
    }

    /** The page of what the assistant answers with. */
    BrowserAgent opensAnswers() {
        goesTo(tongue.say("Antworten", "Answers"));
        assertThat(page.locator(".parts")).isVisible();
        return this;
    }

    private void goesTo(String place) {
        page.waitForCondition(heardLive::get);
        page.locator(".bar__place").filter(BrowserShopper.containing(place)).click();
    }

    private BrowserAgent signsIn(String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".filter")).isVisible();
        return this;
    }

    /** The row of a conversation in the list; it need not be there yet. */
    Locator row(String conversation) {
        return page.locator("[data-row='" + conversation + "']");
    }

    BrowserAgent opens(String conversation) {
        row(conversation).click();
        assertThat(page.locator(".message").first()).isVisible();
        return this;
    }

    BrowserAgent takesOver() {
        button(tongue.say("Übernehmen", "Take over")).click();
        assertThat(field()).isVisible();
        return this;
    }

    BrowserAgent replies(String text) {
        field().fill(text);
        field().press("Enter");
        assertThat(messages().filter(new Locator.FilterOptions().setHasText(text)).last())
                .containsText(BrowserShopper.SENT);
        return this;
    }

    /** Closes the conversation. */
    BrowserAgent closesConversation() {
        button(tongue.say("Gespräch schließen", "Close conversation")).click();
        assertThat(closedBanner()).isVisible();
        return this;
    }

    BrowserAgent reopens() {
        button(tongue.say("Wieder öffnen", "Reopen")).click();
        assertThat(closedBanner()).isHidden();
        return this;
    }

    /** Stands above a closed conversation. */
    Locator closedBanner() {
        return page.locator(".closed");
    }

    /** On a phone the details are a page of their own. */
    BrowserAgent looksAtDetails() {
        if (screen.isPhone()) {
            button("Details").click();
        }
        assertThat(details()).isVisible();
        return this;
    }

    /** On a phone: from details to the chat. */
    BrowserAgent looksAtChat() {
        if (screen.isPhone()) {
            button(tongue.say("Zurück zum Gespräch", "Back to the conversation")).click();
        }
        assertThat(messages().first()).isVisible();
        return this;
    }

    /** On a phone: from the chat to the list. */
    BrowserAgent looksAtList() {
        if (screen.isPhone()) {
            button(tongue.say("Zurück zur Liste", "Back to the list")).click();
        }
        assertThat(page.locator(".filter")).isVisible();
        return this;
    }

    Locator messages() {
        return page.locator(".message");
    }

    /** The message of that number. */
    Locator message(String number) {
        return page.locator("[data-number='" + number + "']");
    }

    /** Above the first message, if there are others before it. */
    Locator olderMessages() {
        return button(tongue.say("Ältere Nachrichten anzeigen", "Show older messages"));
    }

    /** What happened to the payment, the newest first. */
    Locator steps() {
        return details().locator(".step");
    }

    Locator details() {
        return page.locator(".details");
    }

    /** Writes without sending it. */
    BrowserAgent types(String text) {
        field().pressSequentially(text);
        return this;
    }

    private Locator field() {
        return page.locator(".composer textarea");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Page page() {
        return page;
    }

    Tongue tongue() {
        return tongue;
    }

    Screen screen() {
        return screen;
    }

    /** What must never happen on a page, and has happened. */
    List<String> complaints() {
        return vigil.complaints();
    }

    @Override
    public void close() {
        context.close();
    }
}
