package dev.stripechat.shopware.api;

import com.sun.net.httpserver.HttpServer;
import dev.stripechat.fakeshop.shopware.AdminApiPages;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.PlacedOrders;
import dev.stripechat.fakeshop.shopware.ShopwareData;
import dev.stripechat.fakeshop.shopware.SilentConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocketFactory;

/** A fake shop's Admin API on this machine, a clock that both sides read, and the client. */
final class TinyShop implements AutoCloseable {

    static final String KEY = "SWIATINY";
    static final String SECRET = "tiny-secret";
    static final PinnedExchange.Patience SHORT =
            new PinnedExchange.Patience(
                    Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(800), 500_000);
    private static final Set<String> RIGHTS =
            Set.of(
                    "order:read order:update order_transaction:read order_transaction:update"
                            .split(" "));

    final TinyClock clock = new TinyClock();
    final ShopwareData data = new ShopwareData(clock);
    final PlacedOrders orders = new PlacedOrders(data);
    final AdminApiPages pages = new AdminApiPages(data);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;
    private final AdminApis apis;

    TinyShop() {
        SilentConfig.install();
        http = server();
        http.createContext("/", pages);
        http.setExecutor(threads);
        http.start();
        OpeningStock.of(data, "https://shop.example");
        pages.oauth().grant(KEY, SECRET, rights());
        apis = apis(uri -> InetAddress.getByName("127.0.0.1"), PinnedExchange.Patience.USUAL);
    }

    /** Every right that the app asks for. */
    static Set<String> rights() {
        TreeSet<String> all = new TreeSet<>(RIGHTS);
        for (String entity :
                ("order_delivery order_customer order_address order_line_item currency language locale"
                                + " state_machine_state payment_method shipping_method customer"
                                + " customer_address product sales_channel sales_channel_domain"
                                + " promotion promotion_individual_code cms_page cms_section"
                                + " cms_block cms_slot system_config user acl_role customer_group"
                                + " country delivery_time shipping_method_price rule product_visibility"
                                + " property_group property_group_option promotion_sales_channel"
                                + " promotion_discount")
                        .split(" ")) {
            all.add(entity + ":read");
        }
        all.addAll(
                List.of(
                        "system_config:update",
                        "system_config:create",
                        "system_config:delete",
                        "promotion_individual_code:create",
                        "notification:create"));
        return all;
    }

    AdminApis apis(HostCheck hosts, PinnedExchange.Patience patience) {
        return new AdminApis(
                hosts, clock, patience, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** The shop, asked with good keys. */
    AdminApi api() {
        return apis.of(access());
    }

    AdminApis apis() {
        return apis;
    }

    ShopAccess access() {
        return new ShopAccess(address(), KEY, SECRET);
    }

    URI address() {
        return URI.create("http://shop.example:" + http.getAddress().getPort() + "/public/");
    }

    /** An order of a new customer; its id. */
    String order() {
        return orderOf(orders.customer("shopper@shop.example", "+49 30 1234567", false));
    }

    String orderOf(String customer) {
        return orders.place(
                customer,
                OpeningStock.STOREFRONT,
                OpeningStock.CARD,
                List.of(new PlacedOrders.Line(OpeningStock.MUG, 2, 1250)));
    }

    @Override
    public void close() {
        pages.mood().good();
        apis.close();
        http.stop(0);
        threads.shutdownNow();
    }

    static HttpServer server() {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
