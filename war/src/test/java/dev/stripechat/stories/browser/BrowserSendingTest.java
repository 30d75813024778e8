package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shopper sees of each message whether it has gone out, is on its way, or was refused. */
@Tag("story")
class BrowserSendingTest {

    private static final Pattern SOCKET = Pattern.compile(".*/ws/widget/.*");

    private final BrowserWorld world = BrowserWorld.shared();

    /** What a server between the browser and ours does with the shopper's messages. */
    private enum Weather {
        FINE,
        SLOW,
        HOSTILE
    }

    private volatile Weather weather = Weather.FINE;

    @ParameterizedTest
    @EnumSource
    void a_message_is_being_sent_or_was_not_sent_until_it_is_sent_again(Screen screen) {
        Tongue tongue = screen.isPhone() ? Tongue.DE : Tongue.EN;
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen)) {
            shopper.context().routeWebSocket(SOCKET, this::stands);
            shopper.reloads().opensChat().greets();

            weather = Weather.SLOW;
            Locator slow = says(shopper, "Is the notebook lined?");
            assertThat(slow).containsText(tongue.say("Wird gesendet", "Sending"));
            album.take(shopper.page(), "sending");

            weather = Weather.HOSTILE;
            Locator refused = says(shopper, "And which paper is it?");
            assertThat(slow).containsText(tongue.say("Nicht gesendet", "Not sent"));
            assertThat(refused).containsText(tongue.say("Nicht gesendet", "Not sent"));
            album.take(shopper.page(), "not-sent");
            assertThat(Barriers.in(shopper.page())).isEmpty();

            weather = Weather.FINE;
            sendsAgain(tongue, slow);
            sendsAgain(tongue, refused);
            shopper.hasSaid("And which paper is it?");
            assertThat(shopper.complaints()).isEmpty();
        }
    }

    private void stands(WebSocketRoute browser) {
        WebSocketRoute server = browser.connectToServer();
        browser.onMessage(frame -> passes(browser, server, frame));
    }

    /** A message that nobody answers is given up with its line, and comes again over the next. */
    private void passes(WebSocketRoute browser, WebSocketRoute server, WebSocketFrame frame) {
        JsonObject said = JsonParser.parseString(frame.text()).getAsJsonObject();
        boolean isMessage = said.get("type").getAsString().equals("message");
        if (!isMessage || weather == Weather.FINE) {
            server.send(frame.text());
        } else if (weather == Weather.HOSTILE) {
            browser.send(
                    "{\"type\":\"refused\",\"clientId\":"
                            + said.get("clientId")
                            + ",\"code\":\"refused_by_a_stranger\",\"detail\":\"\",\"retryAfter\":null}");
        }
    }

    private static void sendsAgain(Tongue tongue, Locator row) {
        row.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(tongue.say("Noch einmal senden", "Send again")))
                .click();
        assertThat(row).not().containsText(tongue.say("Nicht gesendet", "Not sent"));
    }

    private static Locator says(BrowserShopper shopper, String text) {
        Locator field = shopper.panel().getByRole(AriaRole.TEXTBOX);
        field.fill(text);
        field.press("Enter");
        Locator row = shopper.panel().locator(".row.own").filter(BrowserShopper.containing(text));
        assertThat(row).isVisible();
        return row;
    }
}
