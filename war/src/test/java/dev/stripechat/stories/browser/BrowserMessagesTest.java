package dev.stripechat.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import dev.stripechat.stories.threats.Threat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other windows may say to the page what they like: the chat hears none of it, and says nothing to them. */
@Tag("story")
@Threat("T08")
class BrowserMessagesTest {

    /** Counts what arrives, and who else listens or sends. */
    private static final String INSTRUMENTS =
            """
            (() => {
              if (window !== top) return;
              const found = (window.found = []);
              window.arrived = 0;
              addEventListener("message", () => window.arrived++);
              const listen = EventTarget.prototype.addEventListener;
              EventTarget.prototype.addEventListener = function (type, ...more) {
                if (type === "message" && (this === undefined || this === window)) found.push("a listener");
                return listen.call(this ?? window, type, ...more);
              };
              Object.defineProperty(window, "onmessage", { set: () => found.push("a listener"), configurable: true });
              window.postMessage = () => found.push("a message");
            })()
            """;

    /** Every verb, event and frame of ours, and the ways of others, in every wrapping that chats use. */
    private static final String SHAPES =
            """
            target => {
              const words = ["open", "close", "identify", "link", "attach", "consent", "failed", "push", "message",
                "welcome", "accepted", "refused", "status", "pong", "hello", "typing", "seen", "unread", "payment",
                "config", "toggle", "set-user", "stripe-chat:open", "chatwoot-widget:toggle-open-chat"];
              const message = { number: 9, clientId: null, author: "agent", name: "Thief", text: "planted",
                at: "2026-11-28T10:00:00Z", notice: null };
              const more = { message, messages: [message], last: 9, baseUrl: "https://thief.example", token: "t",
                status: { state: "open", inCharge: "agent", agent: "Thief" }, clientSecret: "pi_1_secret_2" };
              const shapes = words.flatMap(word => [word, [word], [word, "x"], { type: word, ...more },
                { event: word, ...more }, { action: word, ...more }, { method: word, params: [more] },
                { source: "stripe-chat", type: word, payload: more }]);
              const all = [...shapes, ...shapes.map(shape => JSON.stringify(shape)),
                ...words.map(word => `stripe-chat:${JSON.stringify({ event: word, ...more })}`)];
              for (const one of all)
                target === window ? window.dispatchEvent(new MessageEvent("message", { data: one, source: window }))
                  : target.postMessage(one, "*");
              return all.length;
            }
            """;

    private static final String STATE =
            "() => document.querySelector('stripe-chat').shadowRoot.innerHTML + JSON.stringify(localStorage)";

    private final LabWorld world = LabWorld.shared();

    @AfterEach
    void unplant() {
        world.lab.asReleased();
    }

    @Test
    void nothing_that_another_window_says_changes_anything() {
        assertThat(changes(false)).isEmpty();
        assertThat(changes(true)).isEmpty();
    }

    @Test
    void a_chat_that_listens_is_found_out() {
        world.lab.plants(
                "addEventListener('message', ({ data }) => data === 'open' && StripeChat.open());");

        assertThat(changes(false)).contains("a listener", "the chat has changed");
    }

    @Test
    void a_chat_that_speaks_to_other_windows_is_found_out() {
        world.lab.plants("window.postMessage({ hello: 1 }, '*');");

        assertThat(changes(false)).contains("a message");
    }

    /** What is different after a script, a frame and the opener of the page have said everything. */
    private List<String> changes(boolean open) {
        try (LabVisitor visitor = new LabVisitor(world.lab, world.visitorContext());
                ForeignSite foreign = new ForeignSite()) {
            Page opener = foreign.visitedBy(visitor.context().newPage());
            String address = world.lab.address(LabPage.in("en").policy(""));
            Page page = opened(visitor, opener, address);
            page.locator("stripe-chat .launcher").waitFor();
            if (open) {
                page.locator("stripe-chat .launcher").click();
                page.locator("stripe-chat textarea").fill("not sent yet");
            }
            List<String> requests = new ArrayList<>();
            Object before = page.evaluate(STATE);
            Frame frame = framed(page, opener.url());
            page.onRequest(request -> requests.add(request.url()));

            int said =
                    number(page.evaluate("() => (" + SHAPES + ")(window)"))
                            + number(frame.evaluate("() => (" + SHAPES + ")(parent)"))
                            + number(opener.evaluate("() => (" + SHAPES + ")(window.shop)"));

            page.waitForFunction("count => window.arrived >= count", said);
            List<String> found = strings(page.evaluate("window.found"));
            if (!page.evaluate(STATE).equals(before)) {
                found.add("the chat has changed");
            }
            requests.forEach(url -> found.add("request " + url));
            return found;
        }
    }

    private static Page opened(LabVisitor visitor, Page opener, String address) {
        visitor.context().addInitScript(INSTRUMENTS);
        return visitor.context()
                .waitForPage(() -> opener.evaluate("url => { window.shop = open(url) }", address));
    }

    private static Frame framed(Page page, String foreign) {
        page.evaluate(
                "url => new Promise(done => { const frame = document.createElement('iframe'); frame.src = url;"
                        + " frame.onload = done; document.body.append(frame) })",
                foreign);
        return page.mainFrame().childFrames().get(0);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static List<String> strings(Object values) {
        return new ArrayList<>(((List<?>) values).stream().map(String::valueOf).toList());
    }
}
