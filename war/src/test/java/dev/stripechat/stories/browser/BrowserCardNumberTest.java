package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody types a card number into the chat: nobody ever sees it, and nothing keeps it. */
@Tag("story")
class BrowserCardNumberTest {

    private static final String DENSE = "5555555555554444";
    private static final String SPACED = "5555 5555 5555 4444";
    private static final String MASKED = "•••• 4444";

    private final BrowserWorld world = BrowserWorld.shared();

    @Test
    void a_card_number_is_masked_on_both_sides_and_stands_nowhere() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP).atTill();
                BrowserAgent agent = world.agent(Tongue.EN, Screen.DESKTOP).signsIn()) {
            shopper.opensChat();
            shopper.writes("Please take " + DENSE + " then", "Please take " + MASKED + " then");
            shopper.writes("I mean " + SPACED, "I mean " + MASKED);
            new Album(Tongue.EN, Screen.DESKTOP).take(shopper.page(), "masked");

            agent.opens(shopper.conversation());
            assertThat(agent.page().locator(".message--shopper .message__text"))
                    .hasText(new String[] {"Please take " + MASKED + " then", "I mean " + MASKED});
            for (String number : List.of(DENSE, SPACED)) {
                assertThat(seen(shopper.page())).doesNotContain(number);
                assertThat(seen(agent.page())).doesNotContain(number);
                assertThat(world.server.database().tablesWith(number)).isEmpty();
                assertThat(world.server.log()).doesNotContain(number);
            }
            assertThat(world.server.database().tablesWith(MASKED)).contains("conversation_message");
            shopper.reloads().opensChat().hasSaid("I mean " + MASKED);
        }
    }

    /** Everything on the page and in the browser's memory of it, shadow roots too. */
    private static String seen(Page page) {
        return String.valueOf(
                page.evaluate(
                        "() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage })"
                                + " + JSON.stringify({ ...sessionStorage })"
                                + " + (document.querySelector('stripe-chat')?.shadowRoot.innerHTML ?? '')"));
    }
}
