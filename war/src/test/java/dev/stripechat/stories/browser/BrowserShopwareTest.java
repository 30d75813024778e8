package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From the link that the first start prints to an order that is paid on both sides after a decline, with help from the chat: on
 * the pages of a Shopware shop, in both languages.
 */
@Tag("story")
class BrowserShopwareTest {

    private static final String CART = "frontend.checkout.cart.page";
    private static final String CONFIRM = "frontend.checkout.confirm.page";
    private static final String FAILED = "frontend.account.edit-order.page";
    private static final String FINISH = "frontend.checkout.finish.page";
    private static final Pattern FINISHED = Pattern.compile(".*/checkout/finish.*");
    private static final String KEPT =
            "() => Object.keys({...localStorage, ...sessionStorage}).concat(document.cookie ? document.cookie.split('; ') : []).sort().join()";
    private static final String TALKS =
            "select id::text from conversation_conversation order by started_at";
    private static final String LINKED =
            "select a.conversation_id from shop_payment_attempt a where a.order_id = '%s'";

    private static ShopwareStage stage;

    @BeforeAll
    static void a_shop_is_set_up_in_the_browser() {
        stage = ShopwareStage.opens();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({"DE, PHONE", "EN, DESKTOP"})
    void who_is_helped_after_a_decline_has_paid_in_the_shop_and_here(Tongue tongue, Screen screen) {
        List<String> before = stage.column(TALKS);
        try (ShopwareShopper shopper = stage.shopper(tongue, screen);
                BrowserAgent agent = stage.agent(tongue, screen)) {
            asksInTheShop(shopper, tongue);
            String talk = shopper.conversation();
            shopper.takesOurWay().isOn(CONFIRM).seesChat("confirm");
            isKnown(talk);
            shopper.orders();
            Payer payer = shopper.onOurPage();
            isDeclinedAndHelped(shopper, payer, agent, talk);
            payer.pays("succeeds").seesOutcome("Ihre Zahlung ist da", "payment has arrived");
            shopper.page().waitForURL(FINISHED);
            shopper.isOn(FINISH).seesChat("finish").chat().opens();
            shopper.chat().hears("own", tongue.say("Hallo!", "Hello!"));
            shopper.chat().hears("agent", answer(tongue));
            shopper.picture("finish-chat");

            isPaid(stage.newestOrder(), talk);
            assertThat(stage.column(TALKS)).hasSize(before.size() + 1);
            assertThat(shopper.conversation()).isEqualTo(talk);
            assertThat(shopper.complaints()).isEmpty();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    /** From the product to the checkout, with a question on the way. */
    private static void asksInTheShop(ShopwareShopper shopper, Tongue tongue) {
        shopper.looksAtMug().picture("cookies").answersCookies(false).seesChat("product");
        shopper.buys().seesChat("cart").chat().opens().writes(tongue.say("Hallo!", "Hello!"));
        shopper.chat().hears("assistant", tongue.say("als Maschine", "As a machine"));
        shopper.picture("cart-chat").chat().closes();
        shopper.goesToCheckout();
        assertThat(shopper.chat().launcher()).isVisible();
    }

    /** The shop has vouched for who it is. */
    private static void isKnown(String talk) {
        String sql = "select count(customer_id) from conversation_conversation where id = '%s'";
        stage.await(
                "nobody knows whose chat it is",
                () -> stage.column(sql.formatted(talk)).contains("1"));
    }

    private static void isDeclinedAndHelped(
            ShopwareShopper shopper, Payer payer, BrowserAgent agent, String talk) {
        Tongue tongue = agent.tongue();
        shopper.picture("pay");
        payer.pays("funds").seesProblem("Zahlung abgelehnt", "Payment declined");
        shopper.chat().writes(tongue.say("Was kann ich tun?", "What can I do?"));
        agent.opens(talk).takesOver().replies(answer(tongue));
        shopper.chat().hears("agent", answer(tongue));
        shopper.picture("declined");
        new Album(tongue, agent.screen()).take(agent.page(), "shopware-inbox");
        agent.looksAtDetails();
        new Album(tongue, agent.screen()).take(agent.page(), "shopware-inbox-details");
    }

    private static String answer(Tongue tongue) {
        return tongue.say("Nehmen Sie gern eine andere Karte.", "Please take another card.");
    }

    private static void isPaid(String order, String talk) {
        ShopwareShop shop = stage.shop;
        stage.await(
                "the order is " + shop.orders().paymentState(order),
                () -> shop.orders().paymentState(order).equals("paid"));
        String ofOrder =
                "select p.payment_intent from paymentpage_payment p join shop_payment_attempt a on a.id = p.attempt_id where a.order_id = '%s'";
        List<String> intents = stage.column(ofOrder.formatted(order));
        assertThat(intents).hasSize(1);
        JsonObject intent = stage.account.payments().now(intents.get(0));
        assertThat(intent.get("status").getAsString()).isEqualTo("succeeded");
        assertThat(stage.column(LINKED.formatted(order))).containsExactly(talk);
        String told =
                "select conversation_id::text from conversation_linked_payment where payment_intent = '%s'";
        assertThat(stage.column(told.formatted(intents.get(0)))).containsExactly(talk);
    }

    @ParameterizedTest
    @CsvSource({"DE, DESKTOP", "EN, PHONE"})
    void who_turns_back_finds_the_chat_where_the_shop_says_that_it_failed(
            Tongue tongue, Screen screen) {
        try (ShopwareShopper shopper = stage.shopper(tongue, screen)) {
            shopper.looksAtMug().answersCookies(false).buys().goesToCheckout();
            shopper.takesOurWay().isOn(CONFIRM).orders().onOurPage();
            turnsBack(shopper, tongue);
            shopper.isOn(FAILED).seesChat("failed").chat().opens();
            shopper.chat().writes(tongue.say("Was ist passiert?", "What happened?"));
            shopper.picture("failed-chat").chat().closes();

            shopper.takesOurWay().onOurPage().pays("succeeds");
            shopper.page().waitForURL(FINISHED);

            stage.await(
                    "the order is not paid",
                    () -> stage.shop.orders().paymentState(stage.newestOrder()).equals("paid"));
            shopper.opens("/account/order").seesChat("orders");
            assertThat(shopper.complaints()).isEmpty();
        }
    }

    private static void turnsBack(ShopwareShopper shopper, Tongue tongue) {
        Page page = shopper.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Demo shop"))
                .first()
                .click();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_red_is_said_in_the_administration_with_what_to_do(Tongue tongue) {
        try (BrowserContext context = stage.context(tongue, Screen.DESKTOP)) {
            stage.office.losesTheKeyForAWhile(context.newPage(), tongue);
        }
    }

    @Test
    void a_shop_that_wants_consent_first_gets_nothing_of_ours_before() {
        wantsConsent(true);
        try (ShopwareShopper shopper = stage.shopper(Tongue.DE, Screen.PHONE)) {
            shopper.looksAtMug().answersCookies(false).buys().isOn(CART);
            assertThat(shopper.chat().launcher()).hasCount(0);
            assertThat(kept(shopper)).isEqualTo("cookie-preference=1");

            shopper.page().locator(".cookie-withdraw").click();
            shopper.answersCookies(true);

            assertThat(shopper.chat().launcher()).isVisible();
            assertThat(kept(shopper)).isEqualTo("cookie-preference=1,stripe-chat-help=1");
            shopper.page().locator(".cookie-withdraw").click();
            assertThat(shopper.chat().launcher()).isHidden();
            assertThat(shopper.complaints()).isEmpty();
        } finally {
            wantsConsent(false);
        }
    }

    private static void wantsConsent(boolean wants) {
        stage.server.database().run("update shop_sales_channel set only_with_consent = " + wants);
    }

    private static String kept(ShopwareShopper shopper) {
        return String.valueOf(shopper.page().evaluate(KEPT));
    }

    @Test
    void without_our_server_the_shop_sells_as_ever() {
        try (ShopwareShopper shopper = stage.shopper(Tongue.EN, Screen.DESKTOP)) {
            shopper.context().route(stage.server.origin() + "/**", route -> route.abort());
            shopper.looksAtMug().answersCookies(true).buys().goesToCheckout();

            shopper.paysByInvoice().isOn(CONFIRM).orders().isOn(FINISH);

            assertThat(shopper.chat().launcher()).hasCount(0);
            assertThat(shopper.complaints()).allMatch(one -> one.contains("net::ERR_FAILED"));
        }
    }

    @Test
    void a_guest_who_is_logged_out_at_the_end_goes_on_in_the_chat() {
        stage.shop.logsGuestsOut(true);
        try (ShopwareShopper shopper = stage.shopper(Tongue.EN, Screen.PHONE)) {
            shopper.looksAtMug().answersCookies(true).buys().goesToCheckout();
            shopper.takesOurWay().isOn(CONFIRM).isVouchedFor();
            shopper.orders().onOurPage().pays("succeeds");
            shopper.page().waitForURL(FINISHED);

            shopper.isOn(FINISH).chat().opens().writes("When will it come?");

            shopper.picture("finish-guest");
            isKnown(shopper.conversation());
            assertThat(shopper.complaints()).isEmpty();
        } finally {
            stage.shop.logsGuestsOut(false);
        }
    }
}
