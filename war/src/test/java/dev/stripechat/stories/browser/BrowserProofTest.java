package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop that signs nothing: only the client secret of the payment proves whose it is. */
@Tag("story")
class BrowserProofTest {

    private static final String WHY = "Why was my card declined?";

    private final BrowserWorld world = BrowserWorld.shared();

    @BeforeEach
    void sign_nothing() {
        world.shopPage.signsTokens(false).sendsCart(false);
    }

    @AfterEach
    void sign_again() {
        world.shopPage.signsTokens(true).sendsCart(true);
    }

    @Test
    void the_client_secret_is_proof_enough_to_be_told_why() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP).atTill();
                BrowserAgent agent = world.agent(Tongue.EN, Screen.DESKTOP).signsIn()) {
            shopper.pays("funds").readsThatItFailed();
            world.knows(shopper.paymentIntent(), "DECLINED");

            shopper.opensChat().writes(WHY);

            assertThat(shopper.seesNotices(1)).containsText("not enough money");
            agent.opens(shopper.conversation()).looksAtDetails();
            assertThat(agent.details()).containsText("Verified by client secret");
            assertThat(agent.details()).containsText("No cart yet");
            assertThat(shopper.complaints()).isEmpty();
        }
    }

    @Test
    void a_made_up_secret_of_somebody_elses_payment_proves_nothing_and_nothing_is_told() {
        try (BrowserShopper victim = world.shopper(Tongue.EN, Screen.DESKTOP).atTill();
                BrowserShopper thief = world.shopper(Tongue.EN, Screen.DESKTOP)) {
            victim.pays("funds").readsThatItFailed();
            String payment = victim.paymentIntent();
            world.knows(payment, "DECLINED");
            thief.opensChat().greets();

            Response answer = claims(thief, payment + "_secret_madeUpByAThief");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("\"not_proved\"").doesNotContain(payment);
            thief.writes(WHY).writes("Was I charged?").hears("assistant", "somebody from the team");
            assertThat(thief.notices()).hasCount(0);
            assertThat(thief.reads()).noneMatch(text -> text.contains("8.49"));
        }
    }

    private static Response claims(BrowserShopper shopper, String secret) {
        return shopper.page()
                .waitForResponse(
                        response -> response.url().endsWith("/claims"),
                        () ->
                                shopper.page()
                                        .evaluate(
                                                "secret => StripeChat.push(['identify', secret])",
                                                secret));
    }
}
