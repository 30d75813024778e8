package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The chat on the pages of a Shopware shop, from the link that the first start prints on: where a payment has failed, with and without
 * consent, while our server is away, and for guests who are logged out in the end.
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

    private static ShopwareStage stage;

    @BeforeAll
    static void a_shop_is_set_up_in_the_browser() {
        stage = ShopwareStage.opens();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    /** The shop has vouched for who it is. */
    private static void isKnown(String talk) {
        String sql = "select count(customer_id) from conversation_conversation where id = '%s'";
        stage.await(
                "nobody knows whose chat it is",
                () -> stage.column(sql.formatted(talk)).contains("1"));
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
            shopper.takesOurWay().isOn(CONFIRM).orders().onOurPage().pays("succeeds");
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
