package dev.stripechat.desk.socket;

import static dev.stripechat.staff.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.desk.DeskScreens;
import dev.stripechat.desk.Inbox;
import dev.stripechat.runtime.Background;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Seats;
import dev.stripechat.runtime.sockets.Callers;
import dev.stripechat.runtime.sockets.FrameReader;
import dev.stripechat.runtime.sockets.SocketWatch;
import dev.stripechat.runtime.sockets.Wire;
import dev.stripechat.runtime.web.StrictJson;
import dev.stripechat.staff.Doorman;
import dev.stripechat.staff.FrontDoor;
import dev.stripechat.staff.InMemoryAccounts;
import dev.stripechat.staff.InMemorySessions;
import dev.stripechat.staff.SignIn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is shown something, and what is said to who is not. */
class DeskSocketTest {

    private static final String LOGIN = "ada@shop.example";
    private static final int SIGN_IN_AGAIN = 4401;
    private static final int CONNECT_AGAIN = 4410;

    private final TalkingShop shop = new TalkingShop();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySessions sessions = new InMemorySessions();
    private final DeskScreens screens =
            new DeskScreens(
                    new Inbox(
                            shop.conversations(),
                            shop.payments(),
                            shop.checkouts(),
                            shop.conversations(),
                            shop.conversations(),
                            shop.handovers()),
                    new Background() {
                        @Override
                        public void execute(Runnable task) {
                            task.run();
                        }
                    });
    private final Doorman doorman = new Doorman(sessions, accounts, shop.clock());
    private final AgentsBrowser browser = new AgentsBrowser();
    private final DeskSocket socket = socket();
    private final Conversation conversation = shop.has(shop.conversation());
    private SignIn.Opened opened;

    @BeforeEach
    void the_inbox_is_open() {
        anAccount().of(shop.id()).called(LOGIN).keptIn(accounts);
        opened = FrontDoor.opensFor(LOGIN, accounts, sessions, shop.clock());
        socket.open(browser.session());
        socket.hello(opened.token().value());
    }

    @Test
    void a_hidden_page_that_beats_once_a_minute_stays_open() {
        for (int minute = 1; minute <= 5; minute++) {
            shop.clock().pass(Duration.ofSeconds(61));
            theShopperWrites();
            socket.ping();
        }

        assertThat(browser.closeCodes()).isEmpty();
        assertThat(browser.heard("message")).isEqualTo(5);
    }

    @Test
    void who_was_silent_is_told_to_connect_again_and_shown_nothing() {
        shop.clock().pass(Duration.ofSeconds(151));

        theShopperWrites();

        assertThat(browser.closeCodes()).containsExactly(CONNECT_AGAIN);
        assertThat(browser.heard("message")).isZero();
    }

    @Test
    void whose_session_is_over_is_told_to_sign_in_again_and_shown_nothing() {
        shop.clock().pass(Duration.ofHours(12).minusSeconds(30));
        socket.ping();
        shop.clock().pass(Duration.ofSeconds(30));

        theShopperWrites();

        assertThat(browser.closeCodes()).containsExactly(SIGN_IN_AGAIN);
        assertThat(browser.heard("message")).isZero();
    }

    @Test
    void who_has_signed_out_is_found_out_by_the_next_heartbeat() {
        doorman.signOut(opened.token());

        socket.ping();
        theShopperWrites();

        assertThat(browser.closeCodes()).containsExactly(SIGN_IN_AGAIN);
        assertThat(browser.heard("message")).isZero();
    }

    private void theShopperWrites() {
        shop.hears(conversation, "Hello?");
        screens.look();
    }

    private DeskSocket socket() {
        StrictJson json = new StrictJson();
        MapConfig config = new MapConfig(Map.of());
        return new DeskSocket(
                new DeskSocket.Parts(
                        doorman,
                        screens,
                        new FrameReader(json),
                        new Wire(json),
                        new SocketWatch() {},
                        new Callers(new Limits(config, System::nanoTime), new Seats(config)),
                        shop.clock(),
                        (what, outcome) -> {}));
    }
}
