package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.PlacedOrders;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.fakeshop.shopware.Visitor;
import dev.stripechat.shop.shopware.AnybodysOrders;
import dev.stripechat.shop.shopware.BelievesAnyWord;
import dev.stripechat.shop.shopware.EndlessNonces;
import dev.stripechat.staff.rest.CookieDoor;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Books;
import dev.stripechat.world.Call;
import dev.stripechat.world.DatabaseRelay;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestDatabase;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A server at which a Shopware shop of this machine has installed the app, and whose database may be cut off. The tests share two
 * until the process ends, one as it is released and one without guards.
 */
public final class FakeShopWorld {

    // a letter that was under way when the database was cut is left alone for two minutes
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final List<Class<?>> CONTROLS =
            List.of(
                    AnybodysOrders.class,
                    BelievesAnyWord.class,
                    EndlessNonces.class,
                    CookieDoor.class,
                    CookieDoor.ReadsCookies.class);
    private static final Map<String, FakeShopWorld> SHARED = new ConcurrentHashMap<>();

    public final TestShop tenant = new TestShop("https://shop.example");
    public final TestDatabase database = TestDatabase.empty();
    public final DatabaseRelay relay = DatabaseRelay.to(database);
    public final ShopClock clock = new ShopClock();
    public final TestServer server;
    public final Agent admin;
    public final ShopwareShop shop;
    public final Books books;

    private FakeShopWorld(Path war) {
        server =
                TestServer.start(
                        war,
                        tenant,
                        Map.of(
                                "STRIPE_CHAT_DATABASE_URL",
                                relay.url(),
                                "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND",
                                "500",
                                "STRIPE_CHAT_TRUSTED_SHOP_HOSTS",
                                "localhost"));
        admin = Agent.admin(server.url());
        try {
            shop = ShopwareShop.at(0, ShopwareShop.V67, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        books = new Books(database, tenant.id(), shop.data());
        shop.webhooks().sendsInline(true);
        shop.app().install(zip("edition=newer"));
        until(
                "the shop's pages are not known",
                () -> database.column("select origin from shop_origin").contains(shop.origin()));
    }

    /** As it is released. */
    public static FakeShopWorld guarded() {
        return shared("guarded", TestWar::packaged);
    }

    /** Without the guards. */
    public static FakeShopWorld unguarded() {
        return shared("unguarded-shoppers", () -> TestWar.with("unguarded-shoppers", CONTROLS));
    }

    private static FakeShopWorld shared(String name, Supplier<Path> war) {
        return SHARED.computeIfAbsent(name, first -> new FakeShopWorld(war.get()));
    }

    /** The app, as the admin downloads it. */
    public byte[] zip(String query) {
        return admin.call("/api/v1/shopware-app.zip?" + query).bytes();
    }

    /** Somebody with an account in the shop; the id. */
    public String customer() {
        return new PlacedOrders(shop.data())
                .customer("shopper@shop.example", "+49 30 901820", false);
    }

    /** Somebody orders a mug, and the shop tells of it; the id. */
    public String orders(String customer) {
        Visitor visitor = new Visitor();
        visitor.is(Optional.of(customer));
        visitor.takes(OpeningStock.MUG, 1, 2390);
        return shop.orders().order(visitor);
    }

    /** What the shop signs for the browser of a customer. */
    public String word(String customer) {
        URI pages = URI.create(shop.origin());
        String cookie = Call.to(pages, "/").get().headers().get("set-cookie").get(0).split(";")[0];
        shop.visitor(cookie.substring(cookie.indexOf('=') + 1))
                .orElseThrow()
                .is(Optional.of(customer));
        return Call.to(pages, "/app-system/StripeChat/generate-token")
                .header("Cookie", cookie)
                .post("{}")
                .expect(200)
                .text("token");
    }

    /** A page of the shop asks for a token. */
    public Call.Answer exchanges(String word, Optional<String> order) {
        return Call.to(server.url(), "/api/v1/shopware/token")
                .header("Origin", shop.origin())
                .header("shopware-app-token", word)
                .header("shopware-app-shop-id", shop.shopId())
                .post(order.map(id -> "{\"orderId\":\"" + id + "\"}").orElse("{}"));
    }

    /** The same for the word by which the shop has vouched for a cart. */
    public Call.Answer exchangesNonce(String nonce) {
        return Call.to(server.url(), "/api/v1/shopware/token")
                .header("Origin", shop.origin())
                .post("{\"nonce\":\"" + nonce + "\"}");
    }

    /** What stands in a token of ours. */
    public static JsonObject claims(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonParser.parseString(new String(claims, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /** A customer chats on the page of an order, and goes on to those of others; the conversation. */
    public String chats(String customer, String order, String... others) {
        String token = token(customer, order);
        try (Shopper shopper = new Shopper(server.url(), tenant).arrivesWith("en", token)) {
            shopper.says("When will it come?");
            for (String other : others) {
                String next = "{\"shopToken\":\"" + token(customer, other) + "\"}";
                assertThat(shopper.calls("identities", next).status()).isLessThan(300);
            }
            return shopper.conversation();
        }
    }

    private String token(String customer, String order) {
        return exchanges(word(customer), Optional.of(order)).expect(200).text("token");
    }

    /** All that is said in a conversation, but for its shopper. */
    public List<String> answered(String conversation) {
        return database.column(
                "select text from conversation_message where author = 'SYSTEM' and conversation_id = '"
                        + conversation
                        + "' order by number");
    }

    /** Waits for it. */
    public void until(String what, BooleanSupplier isSo) {
        Eventually.within(PATIENCE, () -> what, isSo);
    }
}
