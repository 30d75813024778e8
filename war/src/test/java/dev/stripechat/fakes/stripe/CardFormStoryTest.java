package dev.stripechat.fakes.stripe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pretend Stripe.js in a browser: a shop's page, the card form, and the bank. */
@Tag("story")
class CardFormStoryTest {

    private static final Path CHROMIUM = Path.of("target", "browser", "chromium").toAbsolutePath();

    private static FakeStripe stripe;
    private static CardShop shop;
    private static Playwright playwright;
    private static Browser browser;

    private final FakeAccount account = stripe.account();
    private final JsonObject intent = account.payments().creates(1099, "eur", Map.of());
    private Page page;

    @BeforeAll
    static void open() {
        stripe = FakeStripe.start();
        shop = CardShop.start(stripe);
        playwright = Playwright.create();
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        playwright.close();
        shop.close();
        stripe.close();
    }

    @BeforeEach
    void visit() {
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
        goes("en");
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource({
        "succeeds,succeeded",
        "funds,Your card has insufficient funds.",
        "lost,Your card was declined.",
        "expired,Your card has expired.",
        "wrong_cvc,Your card's security code is incorrect.",
    })
    void a_test_card_does_what_it_says(String card, String said) {
        fills(card);

        assertThat(pays()).hasText(said);
    }

    @ParameterizedTest
    @CsvSource({
        "secure,Confirm,succeeded,succeeded",
        "secure,Refuse,failed,requires_payment_method",
        "secure_declined,Confirm,failed,requires_payment_method"
    })
    void the_bank_asks_and_sends_the_shopper_back(
            String card, String answer, String redirect, String status) {
        fills(card);
        page.locator("#go").click();
        page.getByText("This bank does not exist").waitFor();
        assertThat(page.locator(".amount")).hasText("€10.99");
        assertThat(barriers()).isEmpty();

        page.getByText(answer, new Page.GetByTextOptions().setExact(true)).click();

        page.waitForURL(Pattern.compile("http://localhost.*redirect_status=" + redirect));
        assertThat(Json.text(account.payments().now(id()), "status")).isEqualTo(status);
    }

    @Test
    void only_test_cards_leave_the_form() {
        form().locator("#number").fill("4111111111111111");
        form().locator("#expiry").fill("1240");
        form().locator("#cvc").fill("123");

        assertThat(pays()).containsText("This is not a test card");
        assertThat(stripe.requests("POST", "/v1/payment_intents/" + id())).isEmpty();
    }

    @Test
    void numbers_are_written_in_groups_and_wrong_ones_are_named() {
        form().locator("#number").pressSequentially("4242424242424242");
        form().locator("#expiry").pressSequentially("1220");

        assertThat(form().locator("#number")).hasValue("4242 4242 4242 4242");
        assertThat(form().locator(".brand")).hasText("Visa");
        assertThat(pays()).hasText("Your card's expiration year is in the past.");
        assertThat(form().locator("#cvc-error"))
                .hasText("Your card's security code is incomplete.");
    }

    @Test
    void a_test_card_can_be_picked_after_a_mistake() {
        assertThat(pays()).hasText("Your card number is incomplete.");

        fills("succeeds");

        assertThat(form().locator("#number-error")).isEmpty();
        assertThat(pays()).hasText("succeeded");
    }

    @Test
    void the_shops_page_hears_what_happens_but_cannot_look_in() {
        fills("succeeds");

        assertThat(page.evaluate("heard.join()").toString()).contains("ready", "focus", "change");
        assertThatThrownBy(
                        () ->
                                page.evaluate(
                                        "document.querySelector('iframe')"
                                                + ".contentWindow.document.title"))
                .isInstanceOf(PlaywrightException.class);
    }

    @Test
    void misuse_is_told() {
        for (String wrong :
                List.of(
                        "Stripe('')",
                        "Stripe('sk_test_1')",
                        "stripe.elements({ clientSecret: 'x' })",
                        "stripe.elements({ clientSecret: 'pi_1_secret_2', colour: 'red' })",
                        "elements.create('payment')",
                        "elements.create('phone')",
                        "element.mount('#pay')",
                        "element.on('nothing', () => {})")) {
            assertThatThrownBy(() -> page.evaluate("() => { " + wrong + " }"))
                    .as(wrong)
                    .hasMessageContaining("IntegrationError");
        }
    }

    @Test
    void the_form_speaks_german_fits_a_phone_and_has_no_barrier() {
        goes("de");
        form().locator("summary").click();

        assertThat(form().locator("label[for=number]")).hasText("Kartennummer");
        assertThat(barriers()).isEmpty();
        assertThat(
                        page.evaluate(
                                "document.documentElement.scrollWidth <= innerWidth"
                                        + " && document.querySelector('iframe').clientHeight > 300"))
                .isEqualTo(true);
    }

    private String id() {
        return Json.text(intent, "id");
    }

    private void goes(String language) {
        page.navigate(shop.page(account, Json.text(intent, "client_secret"), language));
        page.waitForFunction("heard.includes('ready')");
    }

    private FrameLocator form() {
        return page.frameLocator("iframe");
    }

    private void fills(String card) {
        form().locator("summary").click();
        form().locator("[data-card=" + card + "]").click();
        page.waitForFunction("heard.includes('change')");
    }

    private Locator pays() {
        page.locator("#go").click();
        return page.locator("#said");
    }

    private List<String> barriers() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(barrier -> barrier.getId() + " " + barrier.getNodes())
                        .toList();
    }
}
