package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake is as strict as the shop it stands for; asked here without our client, which knows how to behave. */
class AdminApiPagesTest {

    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ShopwareData data = new ShopwareData(Clock.systemUTC());
    private final AdminApiPages pages = new AdminApiPages(data);
    private HttpServer http;
    private String bearer;

    @BeforeEach
    void open() throws Exception {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        http.createContext("/", pages);
        http.start();
        OpeningStock.of(data, "https://shop.example");
        pages.oauth().grant("K", "S", Set.of("product:read", "sales_channel:read"));
        bearer = json(token("S")).get("access_token").getAsString();
    }

    @AfterEach
    void close() {
        http.stop(0);
    }

    @Test
    void who_does_not_ask_for_plain_json_gets_json_api() throws Exception {
        JsonObject first =
                json(search("product", "{}", "*/*"))
                        .getAsJsonArray("data")
                        .get(0)
                        .getAsJsonObject();

        assertThat(first.keySet()).contains("id", "type", "attributes", "relationships");
    }

    @Test
    void what_was_not_asked_for_is_null_and_empty_maps_are_lists() throws Exception {
        JsonObject channel =
                json(search("sales-channel", "{\"limit\":1}", JSON))
                        .getAsJsonArray("data")
                        .get(0)
                        .getAsJsonObject();

        assertThat(channel.get("domains").isJsonNull()).isTrue();
        assertThat(channel.get("extensions").isJsonArray()).isTrue();
    }

    @Test
    void an_association_needs_a_right_of_its_own() throws Exception {
        HttpResponse<String> refused =
                search("sales-channel", "{\"associations\":{\"domains\":{}}}", JSON);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("FRAMEWORK__MISSING_PRIVILEGE_ERROR")
                .contains("sales_channel_domain:read");
    }

    @Test
    void questions_out_of_bounds_are_refused() throws Exception {
        for (String criteria :
                List.of(
                        "{\"limit\":501}",
                        "{\"limit\":0}",
                        "{\"page\":0}",
                        "{\"ids\":[\"x\"]}",
                        "{\"associations\":{\"nothing\":{}}}",
                        "{\"filter\":[{\"type\":\"suffix\",\"field\":\"id\",\"value\":\"a\"}]}",
                        "{\"filter\":[{\"type\":\"equals\",\"field\":\"nope\",\"value\":\"a\"}]}",
                        "{")) {
            assertThat(search("product", criteria, JSON).statusCode()).as(criteria).isEqualTo(400);
        }
    }

    @Test
    void filters_choose_and_totals_count_as_they_are_asked_to() throws Exception {
        assertThat(numbers("{\"type\":\"equals\",\"field\":\"available\",\"value\":true}"))
                .containsExactly("MUG-1", "SHIRT.S");
        assertThat(
                        numbers(
                                "{\"type\":\"equalsAny\",\"field\":\"productNumber\",\"value\":[\"SHIRT.S\",\"SHIRT.L\"]}"))
                .containsExactly("SHIRT.S", "SHIRT.L");
        assertThat(
                        numbers(
                                "{\"type\":\"range\",\"field\":\"stock\",\"parameters\":{\"gte\":3,\"lt\":10}}"))
                .containsExactly("SHIRT.S");
        assertThat(total("{\"limit\":1}")).isEqualTo(1);
        assertThat(total("{\"limit\":1,\"total-count-mode\":1}")).isEqualTo(4);
    }

    @Test
    void a_sort_may_go_down_and_includes_leave_the_rest_out() throws Exception {
        JsonObject found =
                json(
                        search(
                                "product",
                                "{\"sort\":[{\"field\":\"stock\",\"order\":\"DESC\"}],\"limit\":1,"
                                        + "\"includes\":{\"product\":[\"productNumber\"]}}",
                                JSON));

        JsonObject first = found.getAsJsonArray("data").get(0).getAsJsonObject();
        assertThat(first.get("productNumber").getAsString()).isEqualTo("MUG-1");
        assertThat(first.keySet()).containsExactlyInAnyOrder("productNumber", "apiAlias");
    }

    @Test
    void no_token_and_a_wrong_one_are_refused() throws Exception {
        bearer = "eyNOBODYS";

        assertThat(search("product", "{}", JSON).statusCode()).isEqualTo(401);
    }

    @Test
    void who_fails_ten_times_waits() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(token("wrong").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> closed = token("S");

        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.body()).contains("FRAMEWORK__RATE_LIMIT_EXCEEDED").contains("seconds");
    }

    @Test
    void an_order_takes_goods_off_the_shelf_and_tells_nobody() {
        PlacedOrders orders = new PlacedOrders(data);
        String customer = orders.customer("shopper@shop.example", "", false);
        List<String> told = new CopyOnWriteArrayList<>();
        data.watchedBy(
                new ShopwareData.Watcher() {
                    @Override
                    public void written(String entity, String how, String id, Set<String> fields) {
                        told.add(entity);
                    }

                    @Override
                    public void entered(String entity, String id, String left, String entered) {
                        told.add(entity + " " + entered);
                    }
                });

        String order =
                orders.place(
                        customer,
                        OpeningStock.STOREFRONT,
                        OpeningStock.CARD,
                        List.of(new PlacedOrders.Line(OpeningStock.MUG, 4, 900)));
        data.enter("order_transaction", orders.transactionOf(order), "paid");

        assertThat(data.row("product", OpeningStock.MUG).get("stock").getAsInt()).isEqualTo(6);
        assertThat(told).contains("order", "order_transaction paid").doesNotContain("product");
    }

    private List<String> numbers(String filter) throws Exception {
        String criteria =
                "{\"sort\":[{\"field\":\"stock\",\"order\":\"DESC\"}],\"filter\":[" + filter + "]}";
        return json(search("product", criteria, JSON)).getAsJsonArray("data").asList().stream()
                .map(row -> row.getAsJsonObject().get("productNumber").getAsString())
                .toList();
    }

    private int total(String criteria) throws Exception {
        return json(search("product", criteria, JSON)).get("total").getAsInt();
    }

    private HttpResponse<String> search(String entity, String criteria, String accept)
            throws IOException, InterruptedException {
        return post("search/" + entity, criteria, accept, "Bearer " + bearer);
    }

    private HttpResponse<String> token(String secret) throws IOException, InterruptedException {
        String body =
                "{\"grant_type\":\"client_credentials\",\"client_id\":\"K\",\"client_secret\":\"%s\"}"
                        .formatted(secret);
        return post("oauth/token", body, JSON, "none");
    }

    private HttpResponse<String> post(String path, String body, String accept, String authorization)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + http.getAddress().getPort()
                                                + "/api/"
                                                + path))
                        .header("Accept", accept)
                        .header("Authorization", authorization)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
