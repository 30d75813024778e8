package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bank asks back on a page of its own: the chat goes on where it was when the shopper returns. */
@Tag("story")
class BrowserBankTest {

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @EnumSource
    void a_payment_confirmed_at_the_bank_is_told_step_by_step(Screen screen) {
        Tongue tongue = screen.isPhone() ? Tongue.DE : Tongue.EN;
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen).atTill()) {
            String conversation = shopper.opensChat().greets().closesChat().conversation();

            shopper.pays("secure").isAskedByTheBank();
            album.take(shopper.page(), "bank");
            isToldInAnotherTab(shopper, tongue);
            shopper.answersTheBank("confirm").seesPage("thanks").opensChat();

            assertThat(shopper.seesNotices(2))
                    .containsText(tongue.say("Zahlung eingegangen", "Payment received"));
            assertThat(shopper.notices().first())
                    .containsText(tongue.say("Bestätigung nötig", "Confirmation needed"));
            assertThat(shopper.conversation()).isEqualTo(conversation);
            assertThat(shopper.reads()).contains("Hello");
            album.take(shopper.page(), "confirmed");
            assertThat(shopper.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_payment_refused_at_the_bank_is_explained_and_can_be_paid_again(Screen screen) {
        Tongue tongue = screen.isPhone() ? Tongue.EN : Tongue.DE;
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen).atTill()) {
            shopper.opensChat().greets().closesChat();
            String payment = shopper.paymentIntent();

            shopper.pays("secure").isAskedByTheBank();
            world.knows(payment, "REQUIRES_ACTION");
            shopper.answersTheBank("refuse").seesPage("failed");
            album.take(shopper.page(), "refused");
            assertThat(shopper.opensChat().seesNotices(2))
                    .containsText(tongue.say("nicht zu Ende gekommen", "was not completed"));
            album.take(shopper.page(), "refused-chat");

            shopper.closesChat().triesAgain().pays("succeeds").seesPage("thanks").opensChat();
            assertThat(shopper.seesNotices(3))
                    .containsText(tongue.say("Zahlung eingegangen", "Payment received"));
            assertThat(shopper.complaints()).isEmpty();
        }
    }

    /** While the bank waits in the first one. */
    private void isToldInAnotherTab(BrowserShopper shopper, Tongue tongue) {
        try (Page tab = shopper.context().newPage()) {
            tab.navigate(world.shopPage.page(tongue.code()));
            tab.locator("stripe-chat .launcher").click();
            assertThat(tab.locator("stripe-chat .notice")).hasCount(1);
            assertThat(tab.locator("stripe-chat .notice"))
                    .containsText(tongue.say("Bestätigung nötig", "Confirmation needed"));
        }
    }
}
