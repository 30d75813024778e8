package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.channel.mail.Mail;
import dev.stripechat.channel.mail.WrittenMails;
import dev.stripechat.stories.threats.Threat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes, wherever it can be written, is a text on every screen: nothing runs, nothing is fetched. */
@Tag("story")
@Threat("T11")
class BrowserScriptsTest {

    private static final List<String> SCRIPTS = Scripts.all();

    /** But for what would lead away from the page. */
    private static final String WITH_A_CARELESS_VIEW =
            "() => [...document.querySelectorAll('.message__text')]"
                    + ".filter(one => !one.textContent.includes('refresh'))"
                    + ".forEach(one => { one.innerHTML = one.textContent })";

    private final BrowserWorld world = BrowserWorld.shared();
    private final ForeignSite site = new ForeignSite(this::page);
    private final WrittenOn written = new WrittenOn(world, site.origin(), SCRIPTS.size());

    private Mail mail = WrittenMails.transcript(List.of());

    @AfterEach
    void closes() {
        site.close();
    }

    /** The screens; whoever makes another one adds a row. */
    private Map<String, Consumer<Page>> views() {
        return Map.of(
                "Inbox", this::looksAtInbox,
                "Outbox", this::looksAtOutbox,
                "Settings", this::looksAtSettings);
    }

    @Test
    void every_text_that_is_stored_or_sent_is_in_the_table() {
        assertThat(Texts.listed().keySet()).containsExactlyElementsOf(Texts.found());
        assertThat(Texts.astray()).isEmpty();
        assertThat(Texts.of(Forgotten.class)).containsExactly("BrowserScriptsTest.Forgotten.note");
        assertThat(SCRIPTS).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @Test
    void no_script_runs_on_any_screen() {
        try (BrowserContext shopper = context();
                BrowserContext admin = context()) {
            Screenful widget = new Screenful(shopper.newPage(), this::looksAtWidget);
            List<Screenful> all = new ArrayList<>(List.of(widget));
            all.add(new Screenful(shopper.newPage(), this::looksAtPaymentPage));
            all.add(new Screenful(shopper.newPage(), this::looksAtMail));
            views().values().forEach(view -> all.add(new Screenful(signedIn(admin), view)));
            writes(IntStream.range(0, SCRIPTS.size()).mapToObj(i -> "word " + i).toList());
            List<String> calm = all.stream().map(Screenful::census).toList();

            writes(SCRIPTS);

            List<String> now = all.stream().map(Screenful::census).toList();
            assertThat(now).isEqualTo(calm);
            assertThat(widget.page.locator("stripe-chat .row.agent .text").allTextContents())
                    .containsExactlyInAnyOrderElementsOf(SCRIPTS);
            assertThat(saved(widget.page)).contains(SCRIPTS);
            all.forEach(one -> assertThat(one.complaints()).isEmpty());
            wouldBeNoticed(inbox(all), calm);
        }
    }

    private void writes(List<String> texts) {
        written.fills(texts);
        mail = WrittenMails.transcript(texts);
    }

    /** The conversation as a file: nothing but a text. */
    private static String saved(Page page) {
        page.locator("stripe-chat .menu summary").click();
        Download file =
                page.waitForDownload(
                        () ->
                                page.getByRole(
                                                AriaRole.BUTTON,
                                                new Page.GetByRoleOptions()
                                                        .setName("Save conversation"))
                                        .click());
        assertThat(file.suggestedFilename()).isEqualTo("chat.txt");
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Screenful inbox(List<Screenful> all) {
        return all.stream()
                .filter(one -> one.page.url().contains("/inbox"))
                .findAny()
                .orElseThrow();
    }

    /** The control: one view that takes texts for HTML. */
    private void wouldBeNoticed(Screenful inbox, List<String> calm) {
        looksAtInbox(inbox.page);
        inbox.page.evaluate(WITH_A_CARELESS_VIEW);

        assertThat(inbox.counts()).isNotIn(calm).contains("onerror");
        inbox.page.waitForCondition(() -> !inbox.complaints().isEmpty());
    }

    private BrowserContext context() {
        return world.context(Tongue.EN, Screen.DESKTOP, ColorScheme.LIGHT);
    }

    /** A page with nothing on it but the chat. */
    private String page() {
        return """
               <!doctype html><html lang="en"><title>Written</title><link rel="icon" href="data:,"><body>
               <script async src="%s/widget/stripe-chat.js" data-shop="%s" data-language="en"></script>
               """
                .formatted(world.server.origin(), written.shop.id());
    }

    /** The browser remembers the conversation. */
    private void looksAtWidget(Page page) {
        JsonObject kept = written.grant.deepCopy();
        kept.addProperty("shop", written.shop.id());
        kept.addProperty("renewAt", Long.MAX_VALUE / 1024);
        page.addInitScript("localStorage.setItem('stripe-chat', JSON.stringify(" + kept + "))");
        site.visitedBy(page).locator("stripe-chat .launcher").click();
        assertThat(page.locator("stripe-chat .row.agent")).hasCount(SCRIPTS.size());
        assertThat(page.locator("stripe-chat .picture img").last()).isVisible();
        assertThat(page.locator("stripe-chat .mail .link").first()).isAttached();
    }

    private Page signedIn(BrowserContext admin) {
        Page page = admin.newPage();
        page.navigate(world.server.origin() + "/admin/");
        page.locator("input[name=username]").fill(written.login());
        page.locator("input[name=password]").fill("correct horse battery");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".filter")).isVisible();
        return page;
    }

    private void looksAtInbox(Page page) {
        page.navigate(world.server.origin() + "/admin/");
        looksAtConversation(page);
    }

    private static void looksAtConversation(Page page) {
        page.locator("[data-row]").first().click();
        assertThat(page.locator(".message__text").nth(199)).isVisible();
        assertThat(page.locator(".details .step").first()).isVisible();
    }

    private void looksAtSettings(Page page) {
        page.navigate(world.server.origin() + "/admin/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settings")).click();
        assertThat(page.locator("input[name=sender-name]")).not().hasValue("");
        assertThat(page.locator("li.file")).hasCount(2);
    }

    private void looksAtPaymentPage(Page page) {
        page.navigate(written.order.url());
        assertThat(page.locator(".items li")).hasCount(SCRIPTS.size());
        assertThat(page.locator("#chat .row.agent")).hasCount(SCRIPTS.size());
        assertThat(page.locator("#chat .picture img").last()).isVisible();
        assertThat(page.locator("#chat .mail .link").first()).isAttached();
    }

    /** As a reader of mails that shows HTML. */
    private void looksAtMail(Page page) {
        page.setContent(mail.html());
        assertThat(page.locator("p")).not().hasCount(0);
    }

    private void looksAtOutbox(Page page) {
        page.navigate(world.server.origin() + "/admin/");
        assertThat(page.locator("[data-row]").first()).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Outbox")).click();
        assertThat(page.locator("#out-heading")).isVisible();
        assertThat(page.locator("article, li").nth(100)).isVisible();
    }

    /** A text that nobody listed. */
    @jakarta.persistence.Entity
    static class Forgotten {
        private String note = "";

        String note() {
            return note;
        }
    }
}
