package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order is paid on our page, in a browser: each outcome, and never twice. */
@Tag("story")
class BrowserPaymentTest {

    private final PayingWorld world = new PayingWorld();
    private final Order order = world.order(Tongue.EN);

    @ParameterizedTest
    @CsvSource({"card,paid", "wallet,paid", "sepa,processing"})
    void each_way_to_pay_ends_where_it_should_and_leads_back_to_the_shop(String way, String state) {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            pays(payer, way);
            payer.seesOutcome(state.equals("paid") ? "your payment has arrived" : "is on its way");
            world.knows(link, state);
            assertThat(payer.jumps()).hasToString("[]");

            payer.page().waitForURL(Pattern.compile("http://localhost:\\d+/en/.*"));

            assertThat(payer.complaints()).isEmpty();
        }
    }

    private static void pays(Payer payer, String way) {
        if (way.equals("card")) {
            payer.pays("succeeds");
            return;
        }
        payer.takes(way);
        if (way.equals("sepa")) {
            payer.form().locator("[data-account=arrives]").click();
        }
        payer.presses();
    }

    @Test
    void a_debit_that_arrives_days_later_is_seen_on_the_page() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.PHONE).atForm(link)) {
            pays(payer, "sepa");
            payer.stays();
            world.knows(link, "processing");

            world.account().payments().arrives(world.intent(link));

            payer.seesOutcome("your payment has arrived");
            assertThat(payer.notices().last()).containsText("Payment received");
        }
    }

    @Test
    void a_declined_card_is_explained_and_another_one_pays_in_place() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            payer.pays("funds").seesProblem("Payment declined");
            assertThat(payer.problem()).containsText("not enough money");
            assertThat(payer.notices().last()).containsText("not enough money");
            assertThat(payer.page().locator("body")).not().containsText("insufficient_funds");
            assertThat(payer.problem()).isFocused();

            payer.problem().locator("button").click();
            assertThat(payer.form().locator("#number")).isFocused();
            payer.pays("succeeds").seesOutcome("your payment has arrived");

            world.knows(link, "paid");
            assertThat(world.confirmations(link)).isEqualTo(2);
            assertThat(payer.complaints()).isEmpty();
        }
    }

    @Test
    void a_double_click_pays_once() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            payer.fills("succeeds");

            payer.payButton().dblclick();

            payer.seesOutcome("your payment has arrived");
            world.knows(link, "paid");
            assertThat(world.confirmations(link)).isOne();
        }
    }

    @Test
    void another_tab_hears_that_it_is_paid() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            Payer tab = payer.another().atForm(link);
            assertThat(tab.chat().locator(".header")).isVisible();

            payer.pays("succeeds").seesOutcome("your payment has arrived");

            tab.seesOutcome("already paid");
            assertThat(Barriers.in(tab.page())).isEmpty();
            assertThat(tab.jumps()).hasToString("[]");
            assertThat(world.confirmations(link)).isOne();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"secure,card", "'',bank"})
    void the_bank_asks_and_leads_back_to_the_page_and_the_chat(String card, String way) {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.PHONE).atForm(link)) {
            payer.chat().locator("textarea").fill("Hello");
            payer.chat().locator("textarea").press("Enter");
            assertThat(payer.chat().locator(".row.own")).containsText("Sent");
            if (way.equals("bank")) {
                payer.takes(way).presses();
            } else {
                payer.pays(card);
            }

            payer.answersTheBank("confirm").seesOutcome("your payment has arrived");

            assertThat(payer.page().url()).doesNotContain("payment_intent", "redirect_status");
            assertThat(payer.chat().locator(".row.own")).containsText("Hello");
            assertThat(payer.notices().last()).containsText("Payment received");
            assertThat(payer.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"refuse,Payment declined", "leave,Payment cancelled at the bank"})
    void who_comes_back_unpaid_is_told_why_and_pays_in_place(String answer, String said) {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            payer.pays("secure").answersTheBank(answer).seesProblem(said);

            payer.pays("succeeds").seesOutcome("your payment has arrived");

            world.knows(link, "paid");
            assertThat(payer.complaints()).isEmpty();
        }
    }

    @Test
    void the_browsers_back_button_at_the_bank_leads_to_a_page_that_can_be_paid() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            payer.pays("secure");
            payer.page().waitForURL(Pattern.compile(".*/bank/.*"));

            payer.page().goBack();

            payer.seesProblem("Your bank waits");
            payer.pays("succeeds").seesOutcome("your payment has arrived");
            world.knows(link, "paid");
        }
    }

    @Test
    void an_order_that_changes_while_it_is_open_is_not_charged_before_it_is_shown() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            order.costing(5990, "eur").opens();

            payer.pays("succeeds").seesProblem("Your order has changed");

            assertThat(payer.payButton()).hasText("Pay €59.90");
            assertThat(world.confirmations(link)).isZero();
            payer.presses().seesOutcome("your payment has arrived");
            assertThat(payer.topLine()).containsText("€59.90");
        }
    }

    @Test
    void everything_can_be_done_by_keyboard() {
        PaymentLink link = order.opens();
        try (Payer payer = world.payer(Tongue.EN, Screen.DESKTOP).atForm(link)) {
            Page page = payer.page();
            Keys keys = new Keys(page);

            keys.tabsTo("Demo shop").tabsTo("DE").tabsTo("Your order").tabsInto("iframe");
            page.keyboard().press("Tab");
            page.keyboard().type("4242424242424242");
            page.keyboard().press("Tab");
            page.keyboard().type("1240");
            page.keyboard().press("Tab");
            page.keyboard().type("123");
            keys.tabsTo("Pay €47.80");
            page.keyboard().press("Enter");

            payer.seesOutcome("your payment has arrived");
            assertThat(payer.outcome()).isFocused();
            keys.tabsTo("Go on to").tabsTo("Stay here");
            page.keyboard().press("Enter");
            keys.tabsInto("textarea");
        }
    }
}
