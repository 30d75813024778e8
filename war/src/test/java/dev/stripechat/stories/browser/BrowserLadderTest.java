package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.stripechat.world.Agent;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The chat goes on where a network lets no WebSocket through, no stream either, or nothing in one direction. */
@Tag("story")
class BrowserLadderTest {

    private static final Pattern SOCKET = Pattern.compile(".*/ws/widget/.*");
    private static final Pattern STREAM = Pattern.compile(".*/api/v1/widget/.*/stream.*");

    /** The WebSocket is tried twice, with a pause; the lower rungs at once. */
    private static final double DOWN_TWO_RUNGS = 20_000;

    private final BrowserWorld world = BrowserWorld.shared();

    @Test
    void without_websockets_the_chat_goes_on_by_a_stream() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP)) {
            refuseSockets(shopper);
            var asked = shopper.page().waitForRequest(STREAM, () -> shopper.opensChat().greets());

            agentSays(shopper, "Here I am");

            shopper.hears("agent", "Here I am");
            assertThat(asked.url()).doesNotContain("token");
        }
    }

    @Test
    void without_streams_too_the_chat_goes_on_by_asking() {
        try (BrowserShopper shopper = world.shopper(Tongue.DE, Screen.PHONE)) {
            refuseSockets(shopper);
            shopper.context().route(STREAM, route -> route.abort());
            shopper.opensChat().panel().getByRole(AriaRole.TEXTBOX).fill("Hello");
            shopper.panel().getByRole(AriaRole.TEXTBOX).press("Enter");
            assertThat(shopper.panel().locator(".row.own"))
                    .containsText("Gesendet", new ContainsTextOptions().setTimeout(DOWN_TWO_RUNGS));

            agentSays(shopper, "Here I am");

            shopper.hears("agent", "Here I am");
        }
    }

    @Test
    void a_link_on_which_nothing_comes_back_is_given_up() {
        AtomicBoolean silent = new AtomicBoolean();
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP)) {
            shopper.context().routeWebSocket(SOCKET, route -> oneWay(route, silent));
            shopper.reloads().opensChat().greets();
            silent.set(true);

            agentSays(shopper, "Can you read this?");

            shopper.hears("agent", "Can you read this?");
        }
    }

    /** What the browser says arrives; of what is said to it, nothing does while the link is silent. The next one is whole. */
    private static void oneWay(WebSocketRoute route, AtomicBoolean silent) {
        boolean whole = silent.get();
        WebSocketRoute server = route.connectToServer();
        server.onMessage(
                frame -> {
                    if (whole || !silent.get()) {
                        route.send(frame.text());
                    }
                });
    }

    /** A page that is loaded already would not notice. */
    private static void refuseSockets(BrowserShopper shopper) {
        shopper.context().routeWebSocket(SOCKET, WebSocketRoute::close);
        shopper.reloads();
    }

    private void agentSays(BrowserShopper shopper, String text) {
        Agent agent = Agent.signedIn(world.server.url(), "agent@shop.example", "agent password 1");
        agent.takes(shopper.conversation());
        agent.replies(shopper.conversation(), text);
    }
}
