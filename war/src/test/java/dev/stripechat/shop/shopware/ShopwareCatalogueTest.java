package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import dev.stripechat.contracts.Some;
import dev.stripechat.fakeshop.shopware.AdminApiPages;
import dev.stripechat.fakeshop.shopware.OfferStock;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.PlacedOrders;
import dev.stripechat.fakeshop.shopware.ShopwareData;
import dev.stripechat.fakeshop.shopware.SilentConfig;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.Catalogue;
import dev.stripechat.shop.CatalogueContract;
import dev.stripechat.shop.CodeFacts;
import dev.stripechat.shop.Offers;
import dev.stripechat.shop.ShippingOffer;
import dev.stripechat.shop.ShopUnread;
import dev.stripechat.shopware.api.AdminApis;
import dev.stripechat.shopware.api.ShopAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over the Admin API of a fake shop on this machine, with the rights that our app asks for. */
class ShopwareCatalogueTest implements CatalogueContract {

    private static final Set<String> RIGHTS =
            Stream.of(
                            ("order order_transaction order_delivery order_customer order_address"
                                            + " order_line_item currency language locale state_machine_state"
                                            + " payment_method shipping_method shipping_method_price delivery_time"
                                            + " country customer_group sales_channel sales_channel_domain rule"
                                            + " product product_visibility property_group property_group_option"
                                            + " promotion promotion_individual_code promotion_sales_channel"
                                            + " promotion_discount")
                                    .split(" "))
                    .map(entity -> entity + ":read")
                    .collect(Collectors.toSet());

    private final ShopId shop = Some.shop();
    private final MovableClock clock = MovableClock.atNoon();
    private final ShopwareData data = new ShopwareData(clock);
    private final AdminApiPages pages = new AdminApiPages(data);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;
    private final AdminApis apis;
    private final ShelfLooks looks;
    private final Lines lines;
    private boolean installed = true;

    ShopwareCatalogueTest() throws IOException {
        SilentConfig.install();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", pages);
        http.setExecutor(threads);
        http.start();
        OpeningStock.of(data, "https://shop.example");
        pages.oauth().grant("SWIA", "secret", RIGHTS);
        apis = new AdminApis(uri -> InetAddress.getLoopbackAddress(), clock);
        looks = new ShelfLooks(Thread::new, Duration.ofSeconds(3));
        URI address = URI.create("http://shop.example:" + http.getAddress().getPort());
        ShopAccess access = new ShopAccess(address, "SWIA", "secret");
        lines = any -> Optional.of(apis.hurried(access)).filter(api -> installed);
    }

    @AfterEach
    void close() {
        pages.mood().good();
        looks.stop();
        apis.close();
        http.stop(0);
        threads.shutdownNow();
    }

    @Test
    void offers_are_kept_for_a_minute_and_neither_failures_nor_stock_are() {
        pages.mood().down();
        assertThatThrownBy(this::offers).isInstanceOf(ShopUnread.class);
        pages.mood().good();
        offers();
        int asked = pages.asked().size();
        data.change(
                "payment_method", OpeningStock.INVOICE, row -> row.addProperty("active", false));
        data.changeSilently(
                "product", OpeningStock.MUG, row -> row.addProperty("availableStock", 4));

        assertThat(offers().payments()).hasSize(3);
        assertThat(pages.asked()).hasSize(asked);
        assertThat(catalogue().products(aisle(Language.EN), List.of("mug")).get(0).stock())
                .map(stock -> stock.available())
                .contains(4);

        clock.pass(Duration.ofSeconds(61));

        assertThat(offers().payments()).hasSize(2);
    }

    @Test
    void a_price_that_a_rule_decides_about_is_none() {
        anyPrice(OpeningStock.STANDARD, row -> row.addProperty("ruleId", OfferStock.RULE));
        anyPrice(OpeningStock.EXPRESS, row -> row.addProperty("calculation", 4));

        assertThat(offers().shipping())
                .extracting(ShippingOffer::prices)
                .allMatch(Optional::isEmpty);
    }

    @Test
    void prices_that_lie_over_each_other_or_in_another_currency_are_none() {
        anyPrice(OpeningStock.STANDARD, row -> row.add("quantityEnd", JsonNull.INSTANCE));
        anyPrice(
                OpeningStock.EXPRESS,
                row ->
                        row.getAsJsonArray("currencyPrice")
                                .get(0)
                                .getAsJsonObject()
                                .addProperty("currencyId", "f".repeat(32)));

        assertThat(offers().shipping())
                .extracting(ShippingOffer::prices)
                .allMatch(Optional::isEmpty);
    }

    @Test
    void what_is_switched_off_is_not_offered_and_rules_make_it_conditional() {
        data.change(
                "shipping_method", OpeningStock.EXPRESS, row -> row.addProperty("active", false));
        data.change(
                "payment_method",
                OpeningStock.CARD,
                row -> row.addProperty("availabilityRuleId", OfferStock.RULE));

        assertThat(offers().shipping()).extracting(ShippingOffer::name).containsExactly("Standard");
        assertThat(offers().payments().get(0).isConditional()).isTrue();
        assertThat(offers().payments().get(1).isConditional()).isFalse();
    }

    @Test
    void who_used_a_code_how_often_is_only_looked_at_for_who_asks() {
        data.change(
                "promotion",
                OpeningStock.SUMMER,
                row -> {
                    row.addProperty("maxRedemptionsPerCustomer", 1);
                    JsonObject counts = new JsonObject();
                    counts.addProperty("c1", 1);
                    row.add("ordersPerCustomerCount", counts);
                });

        assertThat(code(Optional.of("c1")).isUsedUpByCustomer()).isTrue();
        assertThat(code(Optional.of("c2")).isUsedUpByCustomer()).isFalse();
        assertThat(code(Optional.empty()).isUsedUpByCustomer()).isFalse();
    }

    @Test
    void a_right_that_is_missing_is_no_answer() {
        pages.oauth().revoke("SWIA");
        pages.oauth().grant("SWIA", "secret", Set.of("order:read"));

        assertThatThrownBy(this::offers)
                .isInstanceOfSatisfying(
                        ShopUnread.class,
                        no -> assertThat(no.why()).isEqualTo(ShopUnread.Why.KEYS_REFUSED));
    }

    @Test
    void a_shop_that_hangs_is_waited_for_no_longer_than_said() {
        ShelfLooks short10 = new ShelfLooks(Thread::new, Duration.ofMillis(10));
        pages.mood().hangs();
        Catalogue hasty = new ShopwareCatalogue(lines, short10, clock);

        assertThatThrownBy(() -> hasty.orders(shop, List.of("0".repeat(32))))
                .isInstanceOfSatisfying(
                        ShopUnread.class,
                        no -> assertThat(no.why()).isEqualTo(ShopUnread.Why.SILENT));
        short10.stop();
    }

    @Override
    public Catalogue catalogue() {
        return new ShopwareCatalogue(lines, looks, clock);
    }

    @Override
    public Aisle aisle(Language language) {
        return new Aisle(shop, OpeningStock.STOREFRONT, language);
    }

    @Override
    public Aisle outlet() {
        return new Aisle(shop, OpeningStock.OUTLET, Language.EN);
    }

    @Override
    public String order() {
        PlacedOrders orders = new PlacedOrders(data);
        return orders.place(
                orders.customer("shopper@shop.example", "", false),
                OpeningStock.STOREFRONT,
                OpeningStock.CARD,
                List.of(new PlacedOrders.Line(OpeningStock.MUG, 2, 1250)));
    }

    @Override
    public void isSilent(ShopUnread.Why why) {
        installed = why != ShopUnread.Why.CLOSED;
        pages.mood().down();
    }

    private CodeFacts code(Optional<String> customer) {
        return catalogue().code(aisle(Language.EN), "SOMMER10", customer).orElseThrow();
    }

    private Offers offers() {
        return catalogue().offers(aisle(Language.DE)).orElseThrow();
    }

    private void anyPrice(String method, Consumer<JsonObject> change) {
        data.where("shipping_method_price", "shippingMethodId", method).stream()
                .limit(1)
                .forEach(
                        row ->
                                data.change(
                                        "shipping_method_price",
                                        row.get("id").getAsString(),
                                        change));
    }
}
