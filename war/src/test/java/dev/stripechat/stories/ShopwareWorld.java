package dev.stripechat.stories;

import dev.stripechat.runtime.outward.AnyShopHost;
import dev.stripechat.runtime.secrets.ClearBox;
import dev.stripechat.shop.shopware.AnyoneRegisters;
import dev.stripechat.world.Agent;
import dev.stripechat.world.DatabaseRelay;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopware;
import dev.stripechat.world.TestDatabase;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A server that Shopware shops register at, whose database may be cut off. The tests share two until the process ends, one as it is
 * released and one without guards.
 */
public final class ShopwareWorld {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Class<?>> CONTROLS =
            List.of(AnyoneRegisters.class, AnyShopHost.class, ClearBox.class);
    private static final Map<String, ShopwareWorld> SHARED = new ConcurrentHashMap<>();

    public final TestShop shop = new TestShop("https://shop.example");
    public final TestDatabase database = TestDatabase.empty();
    public final DatabaseRelay relay = DatabaseRelay.to(database);
    public final TestServer server;
    public final Agent admin;

    private ShopwareWorld(Path war) {
        server =
                TestServer.start(
                        war,
                        shop,
                        Map.of(
                                "STRIPE_CHAT_DATABASE_URL",
                                relay.url(),
                                "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND",
                                "500"));
        admin = Agent.admin(server.url());
    }

    /** As it is released. */
    public static ShopwareWorld guarded() {
        return shared("guarded", TestWar::packaged);
    }

    /** Without the guards. */
    public static ShopwareWorld unguarded() {
        return shared("unguarded-shopware", () -> TestWar.with("unguarded-shopware", CONTROLS));
    }

    private static ShopwareWorld shared(String name, Supplier<Path> war) {
        return SHARED.computeIfAbsent(name, first -> new ShopwareWorld(war.get()));
    }

    public URI url() {
        return server.url();
    }

    /** The app, as the admin downloads it now. */
    public Shopware.App app() {
        return Shopware.App.in(admin.call("/api/v1/shopware-app.zip?edition=newer").bytes());
    }

    /** A shop that has come by that app. */
    public Shopware installed() {
        return new Shopware().installs(url(), app());
    }

    /** What is kept of a shop. */
    public String row(Shopware of) {
        return String.join(
                "",
                database.column(
                        "select i::text from shop_installation i where shopware_id = '"
                                + of.id
                                + "'"));
    }

    /** What has come from a shop, and what became of it. */
    List<String> heard(Shopware of) {
        return database.column(
                "select event_id || ' ' || coalesce(outcome, '-') from runtime_intake where source ="
                        + " 'shopware:' || (select id from shop_installation where shopware_id = '"
                        + of.id
                        + "') order by event_id");
    }

    void await(String what, BooleanSupplier isSo) {
        Eventually.within(PATIENCE, () -> what, isSo);
    }
}
