package dev.stripechat.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.stripechat.fakeshop.shopware.ShopwareData;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What we have noted of a shop, beside what the shop itself holds: in the end both say the same. */
public final class Books {

    // a letter that was under way when a database was cut is left alone for two minutes
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final String OURS =
            """
            select 'order ' || concat_ws(' ', order_id, order_number, customer_id, sales_channel, total, currency, state)
              from shop_order where shop_id = '%1$s'
            union all select 'payment ' || concat_ws(' ', order_id, id, state)
              from shop_order_transaction where shop_id = '%1$s'
            union all select 'parcel ' || concat_ws(' ', order_id, id, state, replace(tracking, chr(10), ','))
              from shop_order_delivery where shop_id = '%1$s'
            union all select 'channel ' || concat_ws(' ', channel_id, origins)
              from shop_sales_channel where shop_id = '%1$s'
            """;

    private final TestDatabase database;
    private final String tenant;
    private final ShopwareData shop;

    /** Of a tenant, and its shop. */
    public Books(TestDatabase database, String tenant, ShopwareData shop) {
        this.database = database;
        this.tenant = tenant;
        this.shop = shop;
    }

    /** Waits until they agree; who waits in vain sees where they differ. */
    public void agree() {
        try {
            Eventually.within(
                    PATIENCE,
                    () -> "our books are not the shop's",
                    () -> sorted(ours()).equals(sorted(theirs())));
        } catch (AssertionError differ) {
            assertThat(sorted(ours())).as(differ.getMessage()).isEqualTo(sorted(theirs()));
        }
    }

    /** A line for everything that we have noted. */
    public List<String> ours() {
        return database.column(OURS.formatted(tenant)).stream().map(String::strip).toList();
    }

    private List<String> theirs() {
        return Stream.of(
                        lines("order", this::order),
                        lines("order_transaction", this::payment),
                        lines("order_delivery", this::parcel),
                        lines("sales_channel", this::channel))
                .flatMap(Function.identity())
                .map(String::strip)
                .toList();
    }

    private Stream<String> lines(String entity, Function<JsonObject, String> line) {
        return shop.all(entity).stream().map(line);
    }

    private String order(JsonObject order) {
        String id = text(order, "id");
        String customer = text(shop.where("order_customer", "orderId", id).get(0), "customerId");
        return String.join(
                " ",
                "order",
                id,
                text(order, "orderNumber"),
                customer,
                text(order, "salesChannelId"),
                String.valueOf(Math.round(order.get("amountTotal").getAsDouble() * 100)),
                "eur",
                text(order, "state"));
    }

    private String payment(JsonObject one) {
        return String.join(
                " ", "payment", text(one, "orderId"), text(one, "id"), text(one, "state"));
    }

    private String parcel(JsonObject one) {
        String codes =
                Stream.of(one.getAsJsonArray("trackingCodes"))
                        .flatMap(all -> all.asList().stream())
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining(","));
        return String.join(
                " ", "parcel", text(one, "orderId"), text(one, "id"), text(one, "state"), codes);
    }

    private String channel(JsonObject channel) {
        String id = text(channel, "id");
        TreeSet<String> origins =
                shop.where("sales_channel_domain", "salesChannelId", id).stream()
                        .map(domain -> URI.create(text(domain, "url")))
                        .map(url -> url.getScheme() + "://" + url.getAuthority())
                        .collect(Collectors.toCollection(TreeSet::new));
        return "channel " + id + " " + String.join(" ", origins);
    }

    private static String text(JsonObject row, String field) {
        return row.get(field).getAsString();
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }
}
