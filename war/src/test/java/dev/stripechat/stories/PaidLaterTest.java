package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.payment.stripe.AnySignature;
import dev.stripechat.runtime.clock.LeapingDatabase;
import dev.stripechat.world.Agent;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Time passes before an order is paid, and before the money is there. Stripe signs by its own clock, so any signature will do. */
@Tag("story")
class PaidLaterTest {

    private static final Duration MINUTE_31 = Duration.ofMinutes(31);
    private static final Duration FIVE_DAYS = Duration.ofDays(5);
    private static final Duration A_MONTH = Duration.ofDays(31);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final TestShop shop = new TestShop("https://shop.example");

    @Test
    void paid_at_minute_31_and_settled_days_later_and_too_late_after_a_month() {
        List<Class<?>> moved = List.of(LeapingDatabase.class, AnySignature.class);
        try (FakeStripe fake = FakeStripe.start();
                TestServer server =
                        TestServer.start(
                                TestWar.with("moved-clock", moved),
                                shop,
                                Map.of("STRIPE_CHAT_STRIPE_API_BASE", fake.api()))) {
            FakeAccount account = fake.account();
            ConnectedStripe stripe =
                    ConnectedStripe.forThePage(
                            Agent.admin(server.url()),
                            server,
                            account,
                            account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE));
            timePasses(server, stripe);
        }
    }

    private void timePasses(TestServer server, ConnectedStripe stripe) {
        PaymentLink link = new Order(server.url(), shop).opens();
        PaymentLink unused = new Order(server.url(), shop).opens();

        leaps(server, MINUTE_31);
        String intent = link.intent();
        stripe.payments().nextStaysInProcessing();
        stripe.payments().confirms(intent, "pm_card_visa");
        awaitState(link, "processing");

        leaps(server, FIVE_DAYS);
        assertThat(link.state()).isEqualTo("processing");
        assertThat(link.pays().expect(409).text("code")).isEqualTo("processing");
        stripe.payments().arrives(intent);
        awaitState(link, "paid");

        leaps(server, A_MONTH);
        assertThat(unused.pays().expect(410).text("code")).isEqualTo("link_expired");
    }

    /** The server has followed when it takes what is signed by then. */
    private void leaps(TestServer server, Duration by) {
        server.database().run("delete from test.leap");
        server.database()
                .run("insert into test.leap values (interval '" + by.toSeconds() + " seconds')");
        Eventually.within(
                Duration.ofSeconds(90),
                () -> "the clock has not moved by " + by,
                () ->
                        new Order(server.url(), shop)
                                        .signedAt(Instant.now().plus(by).minusSeconds(5))
                                        .asks()
                                        .status()
                                == 201);
    }

    private static void awaitState(PaymentLink link, String state) {
        Eventually.within(SOON, () -> "still " + link.state(), () -> link.state().equals(state));
    }
}
