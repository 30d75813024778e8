package dev.stripechat.stories.threats;

import com.google.gson.JsonParser;
import dev.stripechat.conversation.store.UnscopedLinks;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.payment.AnyConnection;
import dev.stripechat.payment.AnyProof;
import dev.stripechat.payment.AnySecret;
import dev.stripechat.payment.MuteStripe;
import dev.stripechat.payment.stripe.AnyMode;
import dev.stripechat.payment.stripe.AnySignature;
import dev.stripechat.runtime.intake.store.ForgetfulIntake;
import dev.stripechat.runtime.secrets.OpenBox;
import dev.stripechat.runtime.web.WholeBody;
import dev.stripechat.shop.signed.AmountlessTokens;
import dev.stripechat.world.Agent;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * An installation with two shops and their accounts at Stripe. The tests of payments share two of them until the process
 * ends, one as it is released and one without any guard: a start takes longer than most of these tests.
 */
final class PaymentWorld {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Class<?>> CONTROLS =
            List.of(
                    AnySignature.class,
                    AnyMode.class,
                    AnyConnection.class,
                    AnyProof.class,
                    AnySecret.class,
                    MuteStripe.class,
                    ForgetfulIntake.class,
                    OpenBox.class,
                    WholeBody.class,
                    AmountlessTokens.class,
                    UnscopedLinks.class);
    private static final Map<String, PaymentWorld> SHARED = new ConcurrentHashMap<>();

    final FakeStripe fake = FakeStripe.start();
    final TestShop shop = new TestShop("https://shop.example");
    final TestShop otherShop = new TestShop("https://other.example");
    final TestServer server;
    final Agent admin;

    /** Two connections of the shop, two of the other shop, one in live mode; they live by their webhooks alone. */
    final StripeAccount stripe = new StripeAccount();

    final StripeAccount second = new StripeAccount();
    final StripeAccount live = new StripeAccount();
    final StripeAccount foreign = new StripeAccount();

    /** A connection of the shop with a key, and one of the other shop. */
    final ConnectedStripe asked;

    final ConnectedStripe foreignAsked;

    private PaymentWorld(Path war) {
        server = TestServer.start(war, shop, Map.of("STRIPE_CHAT_STRIPE_API_BASE", fake.api()));
        admin = Agent.admin(server.url());
        admin.connectsStripe(stripe);
        admin.connectsStripe(second);
        asked = connected(admin, Permission.PAYMENT_INTENTS_WRITE);
        TwoShops.open(server, otherShop);
        Agent otherAdmin = TwoShops.otherAdmin(server);
        otherAdmin.connectsStripe(foreign);
        otherAdmin.connectsStripe(live, "live");
        foreignAsked = connected(otherAdmin, Permission.PAYMENT_INTENTS_WRITE);
    }

    /** As it is released. */
    static PaymentWorld guarded() {
        return shared("guarded", TestWar::packaged);
    }

    /** Without the guards. */
    static PaymentWorld unguarded() {
        return shared("unguarded-payments", () -> TestWar.with("unguarded-payments", CONTROLS));
    }

    private static PaymentWorld shared(String name, Supplier<Path> war) {
        return SHARED.computeIfAbsent(name, first -> new PaymentWorld(war.get()));
    }

    /** A new account at FakeStripe, connected with a new key that may do this. */
    ConnectedStripe connected(Agent by, Permission permission) {
        var account = fake.account();
        return ConnectedStripe.by(by, server, account, account.restrictedKey(permission));
    }

    Shopper shopper() {
        return new Shopper(server.url(), shop);
    }

    Shopper otherShopper() {
        return new Shopper(server.url(), otherShop);
    }

    /** Sends a rightly signed event and waits until it has been dealt with. */
    void delivered(StripeAccount by, String event) {
        by.sends(server.url(), event).expect(200);
        String id = JsonParser.parseString(event).getAsJsonObject().get("id").getAsString();
        String handled =
                "select event_id from runtime_intake where handled_at is not null and source = 'stripe:%s'"
                        + " and event_id like '%s%%'";
        Eventually.within(
                PATIENCE,
                () -> id + " is not dealt with",
                () -> !rows(handled.formatted(by.connection(), id)).isEmpty());
    }

    /** Waits until nobody works on anything; what is looked at again in an hour or later does not count. */
    void quiet() {
        String left =
                "select task_instance from runtime_task where execution_time < now() + interval '30 minutes'"
                        + " union all select event_id from runtime_intake where handled_at is null";
        Eventually.within(
                PATIENCE, () -> "there is work left: " + rows(left), () -> rows(left).isEmpty());
    }

    /** What the shopper was told about payments, oldest first: state and text. */
    List<String> told(Shopper shopper) {
        return rows(
                "select notice_state || ': ' || text from conversation_message where notice_state is not null"
                        + " and conversation_id = '"
                        + shopper.conversation()
                        + "' order by number");
    }

    /** What the shop knows of a payment, with its steps. */
    List<String> known(String paymentIntent) {
        return known(shop, paymentIntent);
    }

    List<String> known(TestShop by, String paymentIntent) {
        String of = " where shop_id = '" + by.id() + "' and payment_intent = '" + paymentIntent;
        return rows(
                "select p::text from payment_payment p"
                        + of
                        + "' union all select s::text from payment_step s"
                        + of
                        + "'");
    }

    List<String> rows(String sql) {
        return server.database().column(sql);
    }
}
