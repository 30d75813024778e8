package dev.stripechat.stories;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.fakeshop.shopware.Visitor;
import dev.stripechat.payment.stripe.AnySignature;
import dev.stripechat.runtime.clock.LeapingDatabase;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Books;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A server and a Shopware shop whose time a test moves; Stripe signs by its own clock, so any signature will do. The shop tells
 * what happened when it is told to.
 */
final class LeapingWorld {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<Class<?>> MOVED = List.of(LeapingDatabase.class, AnySignature.class);
    private static LeapingWorld shared;

    final TestServer server;
    final ShopwareShop shop;
    final Books books;
    final ConnectedStripe stripe;
    private final ShopClock clock = new ShopClock();
    private Duration ahead = Duration.ZERO;

    private LeapingWorld() {
        TestShop tenant = new TestShop("https://shop.example");
        FakeStripe fake = FakeStripe.start();
        server =
                TestServer.start(
                        TestWar.with("leaping", MOVED),
                        tenant,
                        Map.of(
                                "STRIPE_CHAT_STRIPE_API_BASE",
                                fake.api(),
                                "STRIPE_CHAT_TRUSTED_SHOP_HOSTS",
                                "localhost"));
        FakeAccount account = fake.account();
        Agent admin = Agent.admin(server.url());
        stripe =
                ConnectedStripe.forThePage(
                        admin,
                        server,
                        account,
                        account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE));
        try {
            shop = ShopwareShop.at(0, ShopwareShop.V67, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        books = new Books(server.database(), tenant.id(), shop.data());
        shop.app().install(admin.call("/api/v1/shopware-app.zip?edition=newer").bytes());
        until("the shop is not looked through", () -> polledAt().isPresent());
    }

    /** The tests share one until the process ends; what the shop had to say before is said. */
    static synchronized LeapingWorld shared() {
        if (shared == null) {
            shared = new LeapingWorld();
        }
        shared.shop.webhooks().work();
        return shared;
    }

    /** Somebody orders a mug; the id. */
    String buys(String customer) {
        Visitor visitor = new Visitor();
        visitor.is(Optional.of(customer));
        visitor.takes(OpeningStock.MUG, 1, 2390);
        return shop.orders().order(visitor);
    }

    /** The shop's clock goes on alone. */
    void passes(Duration time) {
        ahead = ahead.plus(time);
        clock.goesAhead(ahead);
    }

    /** Both go on. */
    void leaps(Duration by) {
        passes(by);
        follows(by);
    }

    /** The server's clock goes on; it has followed when it has looked through the shop by then. */
    void follows(Duration by) {
        Instant then = Instant.now().plus(leaped()).plus(by).minusSeconds(60);
        server.database()
                .run(
                        "insert into test.leap select coalesce(max(by), interval '0') + interval '%d seconds' from test.leap"
                                .formatted(by.toSeconds()));
        until(
                "the shop is not looked through after a leap",
                () -> polledAt().filter(at -> at.isAfter(then)).isPresent());
    }

    private Duration leaped() {
        String seconds =
                server.database()
                        .column(
                                "select coalesce(extract(epoch from max(by)), 0)::bigint::text from test.leap")
                        .get(0);
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private Optional<Instant> polledAt() {
        return server
                .database()
                .column(
                        "select to_char(polled_at at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                + " from shop_reconciliation where polled_at is not null")
                .stream()
                .map(Instant::parse)
                .findFirst();
    }

    /** How the shop is connected, as the page shows it. */
    JsonObject connection() {
        return Agent.admin(server.url()).call("/api/v1/shop-connection").get().expect(200).json();
    }

    void until(String what, BooleanSupplier isSo) {
        Eventually.within(PATIENCE, () -> what, isSo);
    }
}
