package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Text is text: whatever somebody types, the other side reads just that. */
@Tag("story")
class BrowserTextTest {

    private static final List<String> TYPED =
            List.of(
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(2)>",
                    "\"><svg onload=alert(3)>",
                    "<iframe srcdoc=\"<script>parent.alert(4)</script>\"></iframe>",
                    "<a href=\"javascript:alert(5)\">click</a>",
                    "javascript:alert(6)",
                    "{{constructor.constructor('alert(7)')()}}",
                    "<b>bold</b> &lt;i&gt; &amp;",
                    "</textarea></p></div><style>*{display:none}</style>",
                    "<template><script>alert(10)</script></template><math><mtext></mtext></math>");

    private final BrowserWorld world = BrowserWorld.shared();

    @Test
    void what_a_shopper_types_is_read_as_typed_in_the_inbox() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP);
                BrowserAgent agent = world.agent(Tongue.EN, Screen.DESKTOP).signsIn()) {
            shopper.opensChat();

            TYPED.forEach(shopper::writes);

            read(shopper.panel().locator(".row.own .text"));
            assertThat(agent.row(shopper.conversation())).isVisible();
            nothingBelow(agent.row(shopper.conversation()).locator(".row__preview"));
            agent.opens(shopper.conversation());
            read(agent.page().locator(".message--shopper .message__text"));
            calm(shopper, agent);
        }
    }

    @Test
    void what_an_agent_types_is_read_as_typed_in_the_shop() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP);
                BrowserAgent agent = world.agent(Tongue.EN, Screen.DESKTOP).signsIn()) {
            shopper.opensChat().greets();
            agent.opens(shopper.conversation()).takesOver();

            TYPED.forEach(agent::replies);

            read(agent.page().locator(".message--agent .message__text"));
            read(shopper.panel().locator(".row.agent .text"));
            calm(shopper, agent);
        }
    }

    private static void read(Locator texts) {
        assertThat(texts).hasCount(TYPED.size());
        assertThat(texts.allTextContents()).isEqualTo(TYPED);
        nothingBelow(texts);
    }

    private static void nothingBelow(Locator texts) {
        assertThat(texts.locator("*")).hasCount(0);
    }

    private static void calm(BrowserShopper shopper, BrowserAgent agent) {
        assertThat(shopper.complaints()).isEmpty();
        assertThat(agent.complaints()).isEmpty();
    }
}
