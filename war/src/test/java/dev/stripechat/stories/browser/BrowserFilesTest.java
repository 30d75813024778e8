package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import dev.stripechat.runtime.files.SampleFile;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture goes to the shop and a document comes back, in two languages, on a phone and on a desk. */
@Tag("story")
class BrowserFilesTest {

    private static final FilePayload PHOTO =
            new FilePayload("Küche mit Fenster.png", "image/png", SampleFile.png(900, 600));
    private static final FilePayload INVOICE =
            new FilePayload("Rechnung 10001.pdf", "application/pdf", SampleFile.pdf());
    private static final FilePayload PAGE =
            new FilePayload("photo.jpg", "image/jpeg", "<script>alert(1)</script>".getBytes());

    private final BrowserWorld world = BrowserWorld.shared();

    static Stream<Arguments> everybody() {
        return BrowserStoryTest.everybody();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_picture_goes_and_a_document_comes(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen);
                BrowserAgent agent = world.agent(tongue, screen).signsIn()) {
            shopper.opensChat().greets();
            picks(shopper.panel().locator("input[type=file]"), PHOTO);
            assertThat(shopper.panel().locator(".chip [role=status]"))
                    .containsText(tongue.say("Angehängt", "Attached"));
            album.take(shopper.page(), "file-chosen");
            assertThat(Barriers.in(shopper.page())).isEmpty();
            shopper.writes(tongue.say("Passt das hier?", "Does it fit here?"));
            isLoaded(shopper.panel().locator(".own .picture img"));
            album.take(shopper.page(), "file-sent");

            agentAnswersWithInvoice(tongue, album, shopper, agent);

            assertThat(shopper.panel().locator(".agent .file")).containsText("Rechnung 10001.pdf");
            album.take(shopper.page(), "file-heard");
            assertThat(Barriers.in(shopper.page())).isEmpty();
            assertThat(shopper.complaints()).isEmpty();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private static void agentAnswersWithInvoice(
            Tongue tongue, Album album, BrowserShopper shopper, BrowserAgent agent) {
        agent.opens(shopper.conversation()).takesOver();
        isLoaded(agent.page().locator(".message--shopper img"));
        picks(agent.page().locator(".composer input[type=file]"), INVOICE);
        assertThat(agent.page().locator(".hand [role=status]"))
                .containsText(tongue.say("Angehängt", "Attached"));
        album.take(agent.page(), "inbox-file-chosen");
        assertThat(Barriers.in(agent.page())).isEmpty();
        agent.page().locator(".composer button[type=submit]").click();
        assertThat(agent.page().locator(".message--own .file--card")).isVisible();
        album.take(agent.page(), "inbox-files");
        assertThat(Barriers.in(agent.page())).isEmpty();
    }

    @Test
    void what_is_sent_by_paste_after_a_reload_and_by_keyboard_is_there_once() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP).opensChat()) {
            Page page = shopper.page();
            Locator clip = shopper.panel().locator(".composer .plain").first();
            assertThat(shopper.panel().locator("textarea")).isFocused();
            page.waitForFileChooser(() -> clip.press("Enter")).setFiles(PHOTO);
            Locator send = shopper.panel().locator(".send");
            assertThat(send).isEnabled();
            page.context().setOffline(true);
            send.click();
            assertThat(shopper.panel().locator(".own .meta").last()).containsText("Sending");

            page.context().setOffline(false);
            shopper.reloads().opensChat();

            Locator own = shopper.panel().locator(".row.own");
            assertThat(own).hasCount(1);
            assertThat(own).containsText("Sent");
            isLoaded(own.locator("img"));
        }
    }

    @Test
    void a_picture_has_its_place_before_it_comes_and_a_lie_is_refused_in_words() {
        try (BrowserShopper shopper = world.shopper(Tongue.DE, Screen.PHONE).opensChat()) {
            picks(shopper.panel().locator("input[type=file]"), PAGE);
            assertThat(shopper.panel().locator(".chip [role=status]"))
                    .hasText("Nur Bilder oder PDF.");
            new Album(Tongue.DE, Screen.PHONE).take(shopper.page(), "file-refused");
            shopper.panel().locator(".chip button").click();
            picks(shopper.panel().locator("input[type=file]"), PHOTO);
            assertThat(shopper.panel().locator(".send")).isEnabled();
            shopper.panel().locator(".send").click();
            isLoaded(shopper.panel().locator(".own img"));
            List<Route> held = new CopyOnWriteArrayList<>();
            shopper.page().route("**/api/v1/attachments/**", held::add);
            shopper.reloads().opensChat();
            shopper.page().waitForCondition(() -> !held.isEmpty());
            Locator image = shopper.panel().locator(".own img");
            comesToRest(shopper.panel());
            BoundingBox before = image.boundingBox();

            held.forEach(Route::resume);
            isLoaded(image);

            BoundingBox after = image.boundingBox();
            assertThat(before.height).isGreaterThan(100).isEqualTo(after.height);
            assertThat(before.y).isEqualTo(after.y);
            assertThat(complaintsButOneRefusal(shopper)).isEmpty();
        }
    }

    /** It appears with a small movement. */
    private static void comesToRest(Locator panel) {
        panel.evaluate("one => Promise.all(one.getAnimations().map(moving => moving.finished))");
    }

    /** The browser tells of every call that is refused. */
    private static List<String> complaintsButOneRefusal(BrowserShopper shopper) {
        return shopper.complaints().stream().filter(one -> !one.contains("status of 400")).toList();
    }

    private static void picks(Locator input, FilePayload file) {
        input.setInputFiles(file);
    }

    private static void isLoaded(Locator image) {
        assertThat(image).isVisible();
        image.page()
                .waitForCondition(
                        () ->
                                Boolean.TRUE.equals(
                                        image.evaluate(
                                                "one => one.complete && one.naturalWidth > 0")));
    }
}
