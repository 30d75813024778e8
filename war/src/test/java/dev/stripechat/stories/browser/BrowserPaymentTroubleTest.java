package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever breaks beside the payment, it can be paid. */
@Tag("story")
class BrowserPaymentTroubleTest {

    private final PayingWorld world = new PayingWorld();
    private final Order order = world.order(Tongue.EN);

    @ParameterizedTest
    @ValueSource(strings = {"**/api/v1/payment-page/conversation", "**/api/v1/widget/**"})
    void a_chat_that_hangs_keeps_nobody_from_paying(String calls) {
        PaymentLink link = order.opens();
        List<Route> hanging = new CopyOnWriteArrayList<>();
        try (Payer payer = world.payer(Tongue.EN, Screen.PHONE)) {
            payer.context().route(calls, hanging::add);
            payer.context().routeWebSocket("**/ws/**", socket -> {});
            payer.atForm(link).pays("funds").seesProblem("Payment declined");

            payer.pays("succeeds").seesOutcome("your payment has arrived");

            world.knows(link, "paid");
            // a browser opens six connections to a server, by HTTP/1.1
            assertThat(hanging).hasSizeLessThan(6);
            assertThat(payer.jumps()).hasToString("[]");
            assertThat(Barriers.in(payer.page())).isEmpty();
            assertThat(payer.complaints()).isEmpty();
        }
    }

    @Test
    void a_form_that_is_kept_away_is_explained_and_loaded_again() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP)) {
            payer.context().route(StripesAddress.SCRIPT, route -> route.abort());
            payer.opens(link).seesProblem("The payment form does not load");
            assertThat(payer.chat().locator(".row.system")).not().hasCount(0);

            payer.context().unroute(StripesAddress.SCRIPT);
            payer.problem().locator("button").click();
            payer.pays("succeeds").seesOutcome("your payment has arrived");
        }
    }

    @Test
    void a_tab_that_is_closed_while_it_pays_is_finished_by_stripe() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            payer.fills("succeeds");
            payer.page()
                    .waitForResponse(
                            answer -> answer.url().contains("/confirm"), () -> payer.presses());
        }

        world.knows(link, "paid");
        try (Payer payer = world.payer(Tongue.EN, Screen.PHONE).opens(link)) {
            payer.seesOutcome("already paid");
        }
    }
}
