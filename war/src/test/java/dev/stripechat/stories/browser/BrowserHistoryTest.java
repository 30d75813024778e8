package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long conversation begins with its newest messages; the older ones come when the agent asks for them. */
@Tag("story")
class BrowserHistoryTest {

    private static final double SAME_PLACE = 2;

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @CsvSource({"DE, PHONE", "EN, PHONE", "DE, DESKTOP", "EN, DESKTOP"})
    void older_messages_come_above_what_the_agent_reads(Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen);
                BrowserAgent agent = world.agent(tongue, screen)) {
            shopper.opensChat().greets();
            world.talkedFor(shopper.conversation(), 250);
            agent.signsIn().opens(shopper.conversation());
            assertThat(agent.messages()).hasCount(200);

            agent.olderMessages().scrollIntoViewIfNeeded();
            album.take(agent.page(), "inbox-older");
            Locator first = agent.messages().first();
            Locator read = agent.message(first.getAttribute("data-number"));
            agent.olderMessages().focus();
            double place = read.boundingBox().y;
            agent.page().keyboard().press("Enter");

            assertThat(agent.olderMessages()).isHidden();
            assertThat(agent.messages().first()).hasAttribute("data-number", "1");
            assertThat(read.boundingBox().y).isCloseTo(place, within(SAME_PLACE));
            assertThat(agent.page().locator(".box")).isFocused();
            album.take(agent.page(), "inbox-older-shown");
            assertThat(agent.complaints()).isEmpty();
        }
    }
}
