package dev.stripechat.fakeshop.shopware;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A Shopware shop on this machine: the app system that talks to our server, the Admin API that our server talks to, pages for
 * shoppers and a page for the administration. It signs with code of its own and is as strict as the shop of that version.
 */
public final class ShopwareShop implements AutoCloseable {

    /** The last of the 6.6 line that the facts were read from. */
    public static final String V66 = "6.6.7.1";

    /** The newest. */
    public static final String V67 = "6.7.13.0";

    private final ExecutorService threads = Executors.newCachedThreadPool(ShopwareShop::daemon);
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(ShopwareShop::daemon);
    private final HttpServer http;
    private final ShopwareVersion version;
    private final ShopIdentity identity;
    private final ShopwareData data;
    private final AppLine line;
    private final AdminApiPages api;
    private final AppSystem apps;
    private final WebhookPost webhooks;
    private final AdminCalls admin;
    private final GatewayCalls gateways;
    private final OrderDesk orders;
    private final Storefront storefront;

    private ShopwareShop(
            HttpServer http, String version, ShopIdentity identity, ShopwareData data) {
        this.http = http;
        this.version = new ShopwareVersion(version);
        this.identity = identity;
        this.data = data;
        line = new AppLine(this.version);
        api = new AdminApiPages(data);
        Registrar registrar = new Registrar(line, identity, this.version, data.clock());
        KeyRack rack = new OAuthRack(api.oauth());
        apps = new AppSystem(this.version, identity, new AppSecrets(registrar, rack), rack);
        webhooks = new WebhookPost(apps::row, identity, line, data.clock());
        apps.tells(webhooks, new PaymentMethods(data)::follow);
        StateMoves moves = ShopwareShop.strict(new StateMachine(data));
        PaymentDesk payments = new PaymentDesk(data, apps, identity, line, this.version, moves);
        orders = new OrderDesk(data, webhooks, payments, moves);
        admin = new AdminCalls(apps, identity, line, this.version, data.clock());
        gateways = new GatewayCalls(data, apps, identity, line, this.version);
        StorefrontTokens tokens = new StorefrontTokens(apps, identity, data.clock());
        StorefrontFrame frame = new StorefrontFrame(apps, this.version);
        storefront = new Storefront(data, apps, orders, gateways, tokens, frame);
        data.watchedBy(new ShopEvents(data, webhooks));
    }

    /** A shop with a shop-id of its own and its opening stock, on that port, 0 for any; its address is where it is. */
    public static ShopwareShop at(int port, String version, Clock clock) throws IOException {
        HttpServer http = server(port);
        String url = "http://localhost:" + http.getAddress().getPort();
        ShopIdentity identity =
                new ShopIdentity(new ShopwareVersion(version), Words.alphanumeric(16), url, url);
        ShopwareData data = new ShopwareData(clock);
        OpeningStock.of(data, url);
        return new ShopwareShop(http, version, identity, data).opens();
    }

    /**
     * A copy of this shop's database on another port: the same shop-id, secrets, keys and data, under an address of its own. It
     * keeps silent until its owner decides; {@link #noticesNothing} makes it the copy that does not know that it is one.
     */
    public ShopwareShop cloneAt(int port) throws IOException {
        HttpServer server = server(port);
        String url = "http://localhost:" + server.getAddress().getPort();
        ShopIdentity copy = new ShopIdentity(version, identity.id(), url, identity.madeFor());
        ShopwareShop clone = new ShopwareShop(server, version.text(), copy, data.copy());
        clone.apps.takesOver(apps);
        return clone.opens();
    }

    private static StateMoves strict(StateMachine machine) {
        return (entity, id, action) -> {
            try {
                machine.moved(entity, id, action);
            } catch (Refusal refusal) {
                throw new ShopwareError("SYSTEM__ILLEGAL_STATE_TRANSITION", refusal.getMessage());
            }
        };
    }

    private ShopwareShop opens() {
        AdminFrame frame = new AdminFrame(apps, admin, identity, line, version);
        http.createContext("/api/", api);
        http.createContext("/", new ShopPages(storefront, frame));
        http.setExecutor(threads);
        http.start();
        return this;
    }

    /** Where the shop's pages are. */
    public String origin() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** What the shop calls itself. */
    public String shopId() {
        return identity.id();
    }

    /** {@code APP_URL}: under which address it speaks to apps. */
    public String url() {
        return identity.url();
    }

    /** Another {@code APP_URL}; nothing is told to apps until the owner has said what that means. */
    public ShopwareShop isNowAt(String appUrl) {
        identity.isNowAt(appUrl);
        return this;
    }

    /** Speaks to apps whatever its address is. */
    public ShopwareShop noticesNothing() {
        identity.noticesNothing();
        return this;
    }

    /** Waits for apps only so small a part of the usual time; for tests of servers that hang. */
    public ShopwareShop hurries(int part) {
        line.hurries(part);
        return this;
    }

    /** In which language the administration is read, as in {@code de-DE}. */
    public ShopwareShop isReadIn(String locale) {
        line.speaks(locale.startsWith("de") ? OpeningStock.GERMAN : ShopwareId.ENGLISH, locale);
        return this;
    }

    /** A guest is logged out while the finish page is made. */
    public ShopwareShop logsGuestsOut(boolean on) {
        storefront.logsGuestsOut(on);
        return this;
    }

    /** Delivers what the app is told of without being asked to, ten times a second. */
    public ShopwareShop worksByItself() {
        worker.scheduleWithFixedDelay(webhooks::work, 100, 100, TimeUnit.MILLISECONDS);
        return this;
    }

    /** Everything the shop remembers. */
    public ShopwareData data() {
        return data;
    }

    /** The Admin API, its keys and its moods. */
    public AdminApiPages api() {
        return api;
    }

    /** Install, update, rotate, move, remove. */
    public AppSystem app() {
        return apps;
    }

    /** What the app is told of. */
    public WebhookPost webhooks() {
        return webhooks;
    }

    /** Action buttons, flow actions, pages in frames. */
    public AdminCalls admin() {
        return admin;
    }

    /** Orders and how they are paid. */
    public OrderDesk orders() {
        return orders;
    }

    /** Gateways: asked while a shopper waits. */
    public GatewayCalls gateways() {
        return gateways;
    }

    /** The session behind a browser's cookie. */
    public Optional<Visitor> visitor(String cookie) {
        return storefront.visitor(cookie);
    }

    /** What the app may do, as {@code order:read}. */
    public Set<String> privileges() {
        return apps.mustRow().manifest().privileges();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        worker.shutdownNow();
    }

    private static HttpServer server(int port) throws IOException {
        return HttpServer.create(
                new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "shopware-shop");
        thread.setDaemon(true);
        return thread;
    }
}
