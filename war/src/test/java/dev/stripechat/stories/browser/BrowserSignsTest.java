package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shopper and agent see what the other one does; how it was is asked at the end, and the chat can be deleted. */
@Tag("story")
class BrowserSignsTest {

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @CsvSource({"DE, PHONE", "EN, DESKTOP", "DE, DESKTOP", "EN, PHONE"})
    void a_conversation_with_a_person_from_the_first_word_to_its_deletion(
            Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen);
                BrowserAgent agent = world.agent(tongue, screen).signsIn()) {
            shopper.opensChat().greets();
            agent.opens(shopper.conversation()).takesOver();
            assertThat(shopper.panel().locator(".row.own"))
                    .containsText(tongue.say("Gelesen", "Read"));
            assertThat(shopper.panel().locator("[role=log]"))
                    .containsText(
                            tongue.say("ein Mensch, keine Maschine", "a person, not a machine"));

            agent.types("Ich");
            assertThat(shopper.panel().locator(".typing")).containsText("Demo agent");
            looks(shopper, album, "typing");
            agent.replies("Hello!");
            assertThat(agent.messages().last()).containsText(tongue.say("Gelesen", "Read"));
            shopper.panel().getByRole(AriaRole.TEXTBOX).pressSequentially("Thank");
            assertThat(agent.page().locator(".chat__typing")).not().isEmpty();
            album.take(agent.page(), "inbox-typing");
            assertThat(Barriers.in(agent.page())).isEmpty();

            isRated(shopper, agent, tongue, album);
            isDeleted(shopper, agent, tongue, album);
            assertThat(shopper.complaints()).isEmpty();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, PHONE", "EN, DESKTOP"})
    void a_page_that_has_the_chat_forgotten_leaves_nothing_of_it(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen)) {
            shopper.opensChat().greets();
            String first = shopper.conversation();

            shopper.page().evaluate("StripeChat.forget()");

            assertThat(shopper.panel().locator(".row.own")).hasCount(0);
            assertThat(shopper.page().evaluate("localStorage.getItem('stripe-chat')")).isNull();
            album.take(shopper.page(), "forgotten");
            shopper.greets();
            assertThat(shopper.conversation()).isNotEqualTo(first);
            assertThat(shopper.complaints()).isEmpty();
        }
    }

    private static void isRated(
            BrowserShopper shopper, BrowserAgent agent, Tongue tongue, Album album) {
        agent.closesConversation();
        Locator question = shopper.panel().locator(".rating");
        assertThat(question).containsText(tongue.say("Hat das geholfen?", "Did this help?"));
        album.take(shopper.page(), "rating");
        assertThat(Barriers.in(shopper.page())).isEmpty();

        question.getByText(tongue.say("Teilweise", "Partly")).click();
        question.locator("textarea").fill("Card 4242 4242 4242 4242");
        looks(shopper, album, "rating-comment");
        assertThat(Barriers.in(shopper.page())).isEmpty();
        question.getByText(tongue.say("Senden", "Send")).click();
        assertThat(question.locator("textarea")).isHidden();

        agent.looksAtDetails();
        assertThat(agent.details()).containsText("•••• 4242");
        agent.details().getByText("•••• 4242").scrollIntoViewIfNeeded();
        album.take(agent.page(), "inbox-rating");
        assertThat(Barriers.in(agent.page())).isEmpty();
        agent.looksAtChat();
    }

    private static void isDeleted(
            BrowserShopper shopper, BrowserAgent agent, Tongue tongue, Album album) {
        String conversation = shopper.conversation();
        shopper.panel().locator(".menu summary").click();
        album.take(shopper.page(), "menu");
        presses(shopper, tongue.say("Datenschutz", "Privacy"));
        album.take(shopper.page(), "privacy");
        presses(shopper, tongue.say("Meinen Chat löschen", "Delete my chat"));
        looks(shopper, album, "privacy-sure");
        assertThat(Barriers.in(shopper.page())).isEmpty();
        presses(shopper, tongue.say("Löschen", "Delete"));

        assertThat(shopper.panel().locator(".row.own")).hasCount(0);
        album.take(shopper.page(), "privacy-done");
        assertThat(shopper.page().evaluate("localStorage.getItem('stripe-chat')")).isNull();
        assertThat(agent.row(conversation)).hasCount(0);
        assertThat(agent.messages()).hasCount(0);
        assertThat(agent.page().getByRole(AriaRole.ALERT))
                .containsText(tongue.say("Vom Kunden gelöscht", "Deleted by the shopper"));
        album.take(agent.page(), "inbox-gone");
        assertThat(Barriers.in(agent.page())).isEmpty();
    }

    private static void looks(BrowserShopper shopper, Album album, String name) {
        album.take(shopper.page(), name);
        shopper.page()
                .emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        album.take(shopper.page(), name + "-dark");
        shopper.page()
                .emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void presses(BrowserShopper shopper, String button) {
        shopper.panel()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
