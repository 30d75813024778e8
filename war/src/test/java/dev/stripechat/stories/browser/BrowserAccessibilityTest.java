package dev.stripechat.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can use it: WCAG 2.1 AA, as far as a machine can tell. */
@Tag("story")
class BrowserAccessibilityTest {

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void shop_and_chat_have_no_barrier(ColorScheme colours) {
        try (BrowserShopper shopper = world.shopper(Tongue.DE, Screen.PHONE, colours)) {
            assertThat(Barriers.in(shopper.page())).isEmpty();
            shopper.opensChat();
            assertThat(Barriers.in(shopper.page())).isEmpty();
            shopper.greets().closesChat().wants("thread");
            assertThat(Barriers.in(shopper.page())).isEmpty();

            shopper.goesToTill().pays("expired").readsThatItFailed();
            assertThat(Barriers.in(shopper.page())).isEmpty();
            shopper.opensChat().seesNotices(1);
            assertThat(Barriers.in(shopper.page())).isEmpty();

            String payment = shopper.paymentIntent();
            shopper.closesChat().pays("secure").isAskedByTheBank();
            world.knows(payment, "REQUIRES_ACTION");
            assertThat(Barriers.in(shopper.page())).isEmpty();
            shopper.answersTheBank("confirm").seesPage("thanks").opensChat().seesNotices(3);
            assertThat(Barriers.in(shopper.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void the_inbox_has_no_barrier(ColorScheme colours) {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP);
                BrowserAgent agent = world.agent(Tongue.EN, Screen.DESKTOP, colours)) {
            assertThat(Barriers.in(agent.page())).isEmpty();
            agent.signsIn();
            shopper.atTill().opensChat().greets().closesChat().pays("lost");
            agent.row(shopper.conversation()).getByText("Declined").waitFor();
            assertThat(Barriers.in(agent.page())).isEmpty();

            agent.opens(shopper.conversation()).looksAtDetails();
            assertThat(Barriers.in(agent.page())).isEmpty();
            agent.takesOver().replies("Hello, how can I help?");

            assertThat(Barriers.in(agent.page())).isEmpty();
        }
    }

    @Test
    void a_planted_barrier_is_found_in_the_page_and_in_the_chat() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP).opensChat()) {
            shopper.page()
                    .evaluate(
                            "() => { document.querySelector('main').append(new Image());"
                                    + " const chat = document.querySelector('stripe-chat').shadowRoot;"
                                    + " chat.querySelector('.panel').append(document.createElement('button')) }");

            assertThat(Barriers.in(shopper.page()))
                    .anyMatch(barrier -> barrier.startsWith("image-alt"))
                    .anyMatch(barrier -> barrier.startsWith("button-name"));
        }
    }
}
