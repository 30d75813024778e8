package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import dev.stripechat.world.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a shopper has typed or sent outlives reloads, the bank's page and an hour offline; it is sent once, in order. */
@Tag("story")
class BrowserOutboxTest {

    private static final String STORED = "JSON.stringify(localStorage)";
    private static final Pattern SOCKET = Pattern.compile(".*/ws/widget/.*");
    private static final Pattern CALLS = Pattern.compile(".*/api/v1/widget/.*");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @EnumSource
    void what_was_typed_is_still_there_after_a_reload(Screen screen) {
        Tongue tongue = screen.isPhone() ? Tongue.DE : Tongue.EN;
        try (BrowserShopper shopper = world.shopper(tongue, screen).opensChat()) {
            assertThat(stored(shopper.page())).isEqualTo("{}");

            field(shopper.page()).fill("Is the notebook lined or");
            storedWith(shopper.page(), "lined or");
            shopper.reloads();
            openIfClosed(shopper);

            assertThat(field(shopper.page())).hasValue("Is the notebook lined or");
            new Album(tongue, screen).take(shopper.page(), "draft-after-reload");
            assertThat(
                            field(shopper.page())
                                    .evaluate("field => field.scrollHeight > field.clientHeight"))
                    .as("the text is cut off")
                    .isEqualTo(false);
            field(shopper.page()).fill("");
            storedWithout(shopper.page(), "lined or");
        }
    }

    @Test
    void what_was_typed_at_the_till_is_there_after_the_bank() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.PHONE).atTill()) {
            shopper.opensChat();
            field(shopper.page()).fill("How long does it");
            storedWith(shopper.page(), "How long does it");

            shopper.closesChat().pays("secure").isAskedByTheBank().answersTheBank("confirm");
            shopper.seesPage("thanks");
            openIfClosed(shopper);

            assertThat(field(shopper.page())).hasValue("How long does it");
        }
    }

    /** Not even the conversation could be begun before the shopper was sent to the bank. */
    @Test
    void what_was_sent_without_a_connection_goes_out_after_the_bank_once_and_in_order() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP).atTill()) {
            shopper.opensChat();
            cutOff(shopper.context());
            says(shopper.page(), "Does it fit");
            says(shopper.page(), "into an envelope?");
            storedWith(shopper.page(), "into an envelope?");
            new Album(Tongue.EN, Screen.DESKTOP).take(shopper.page(), "waiting-for-a-connection");

            shopper.closesChat().pays("secure").isAskedByTheBank().answersTheBank("confirm");
            shopper.seesPage("thanks");
            shopper.context().unroute(CALLS);
            openIfClosed(shopper);
            shopper.hasSaid("into an envelope?");

            arrivedOnce(shopper, "Does it fit", "into an envelope?");
        }
    }

    @Test
    void what_was_sent_offline_goes_out_an_hour_later() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP)) {
            shopper.page().clock().install();
            shopper.reloads().opensChat().greets();
            shopper.context().setOffline(true);
            says(shopper.page(), "One");
            says(shopper.page(), "Two");
            shopper.page().clock().fastForward("01:00:00");

            shopper.context().setOffline(false);
            shopper.hasSaid("Two");

            arrivedOnce(shopper, "One", "Two");
        }
    }

    @Test
    void two_tabs_show_the_same_and_send_it_once() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP).opensChat();
                Page tab = shopper.context().newPage()) {
            shopper.greets();
            tab.navigate(world.shopPage.page("en"));
            tab.locator("stripe-chat .launcher").click();
            assertThat(tab.locator("stripe-chat .row.own")).hasCount(1);
            shopper.context().setOffline(true);

            says(shopper.page(), "From the first tab");
            assertThat(own(tab, "From the first tab")).isVisible();
            says(tab, "From the second tab");
            shopper.context().setOffline(false);
            assertThat(own(tab, "From the second tab")).containsText("Sent");
            shopper.hasSaid("From the second tab");

            arrivedOnce(shopper, "From the first tab", "From the second tab");
        }
    }

    private void arrivedOnce(BrowserShopper shopper, String... texts) {
        String sql =
                "select text from conversation_message where author = 'SHOPPER' and text <> 'Hello'"
                        + " and conversation_id = '%s' order by number";
        Eventually.within(
                PATIENCE,
                () -> "not all has arrived: " + shopper.conversation(),
                () -> texts(sql, shopper).size() >= texts.length);
        assertThat(texts(sql, shopper)).containsExactly(texts);
    }

    private List<String> texts(String sql, BrowserShopper shopper) {
        return world.server.database().column(sql.formatted(shopper.conversation()));
    }

    /** From the chat's server, that is; the shop and the bank are there. */
    private static void cutOff(BrowserContext context) {
        context.route(CALLS, Route::abort);
        context.routeWebSocket(SOCKET, WebSocketRoute::close);
    }

    /** The chat may have opened by itself, where it was open before. */
    private static void openIfClosed(BrowserShopper shopper) {
        if (!shopper.panel().isVisible()) {
            shopper.opensChat();
        }
    }

    private static void says(Page page, String text) {
        field(page).fill(text);
        field(page).press("Enter");
        assertThat(own(page, text)).isVisible();
    }

    private static Locator own(Page page, String text) {
        return page.locator("stripe-chat .row.own").filter(BrowserShopper.containing(text));
    }

    private static Locator field(Page page) {
        return page.locator("stripe-chat .panel").getByRole(AriaRole.TEXTBOX);
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate(STORED));
    }

    private static void storedWith(Page page, String text) {
        Eventually.within(PATIENCE, () -> stored(page), () -> stored(page).contains(text));
    }

    private static void storedWithout(Page page, String text) {
        Eventually.within(PATIENCE, () -> stored(page), () -> !stored(page).contains(text));
    }
}
