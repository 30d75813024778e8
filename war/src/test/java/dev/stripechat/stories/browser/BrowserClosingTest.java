package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conversation that is done is closed; either side opens it again. */
@Tag("story")
class BrowserClosingTest {

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @EnumSource
    void closing_and_reopening_is_seen_from_both_sides(Screen screen) {
        Tongue tongue = screen.isPhone() ? Tongue.DE : Tongue.EN;
        Album album = new Album(tongue, screen);
        String hint = tongue.say("Unterhaltung geschlossen", "Conversation closed");
        try (BrowserShopper shopper = world.shopper(tongue, screen);
                BrowserAgent agent = world.agent(tongue, screen).signsIn()) {
            shopper.opensChat().greets();
            agent.opens(shopper.conversation()).takesOver().replies("OK");

            agent.closesConversation();
            assertThat(shopper.head()).containsText(hint);
            album.take(shopper.page(), "closed");
            album.take(agent.page(), "inbox-closed");

            agent.reopens();
            assertThat(shopper.head()).not().containsText(hint);

            agent.takesOver().closesConversation();
            assertThat(shopper.head()).containsText(hint);
            shopper.writes("One more thing");
            assertThat(agent.closedBanner()).isHidden();
            assertThat(agent.messages().filter(BrowserShopper.containing("One more thing")))
                    .isVisible();
            assertThat(shopper.head()).not().containsText(hint);

            assertThat(shopper.complaints()).isEmpty();
            assertThat(agent.complaints()).isEmpty();
        }
    }
}
