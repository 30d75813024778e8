package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shop offers on its first day: where it ships to, what that costs and how long it takes, who may pay how, what its products
 * are like, and what its promotions ask for. Tests change it to what they need.
 */
public final class OfferStock {

    /** One to three days. */
    public static final String DAYS = ShopwareId.of("delivery-time-days");

    /** One day. */
    public static final String NEXT_DAY = ShopwareId.of("delivery-time-next-day");

    /** A rule, whatever it says. */
    public static final String RULE = ShopwareId.of("rule-any");

    private static final String DEFAULT_GROUP = ShopwareId.of("customer-group-default");

    private final ShopwareData data;

    private OfferStock(ShopwareData data) {
        this.data = data;
    }

    static void of(ShopwareData data) {
        OfferStock stock = new OfferStock(data);
        stock.rules();
        stock.countries();
        stock.times();
        stock.channel(OpeningStock.STOREFRONT, List.of("DE", "AT", "CH"));
        stock.channel(OpeningStock.OUTLET, List.of("DE"));
        stock.products();
        stock.promotions();
    }

    /** The id of a country of that code. */
    public static String country(String iso) {
        return ShopwareId.of("country-" + iso);
    }

    /** A row of the price matrix of a way to ship: from, to (0: none) and what it costs in euros. */
    public static void costs(
            ShopwareData data,
            String shippingMethod,
            int by,
            String from,
            String to,
            String gross) {
        JsonObject price = new JsonObject();
        price.addProperty("shippingMethodId", shippingMethod);
        price.add("ruleId", JsonNull.INSTANCE);
        price.add("calculationRuleId", JsonNull.INSTANCE);
        price.addProperty("calculation", by);
        price.addProperty("quantityStart", new BigDecimal(from));
        price.add(
                "quantityEnd",
                to.equals("0") ? JsonNull.INSTANCE : new JsonPrimitive(new BigDecimal(to)));
        JsonObject euro = new JsonObject();
        euro.addProperty("currencyId", OpeningStock.EURO);
        euro.addProperty("gross", new BigDecimal(gross));
        euro.addProperty("net", new BigDecimal(gross));
        euro.addProperty("linked", false);
        price.add("currencyPrice", list(euro));
        data.add("shipping_method_price", price);
    }

    /** A value of a property, such as {@code Material: Cotton}, in English and German. */
    public static String trait(ShopwareData data, String[] group, String[] value, int position) {
        String groupId = ShopwareId.of("property-group-" + group[0]);
        if (data.find("property_group", groupId).isEmpty()) {
            JsonObject row = OpeningStock.row(groupId, Map.of("displayType", "text"));
            data.add("property_group", OpeningStock.translated(row, "name", group[0], group[1]));
        }
        String id = ShopwareId.of("property-" + group[0] + "-" + value[0]);
        JsonObject row = OpeningStock.row(id, Map.of("groupId", groupId));
        row.addProperty("position", position);
        data.add("property_group_option", OpeningStock.translated(row, "name", value[0], value[1]));
        return id;
    }

    /** The rows hang on it from now on, by that field. */
    public static void lists(
            ShopwareData data, String entity, String id, String field, String... ids) {
        JsonArray all = new JsonArray();
        List.of(ids).forEach(all::add);
        data.changeSilently(entity, id, row -> row.add(field, all));
    }

    private void rules() {
        data.add("rule", OpeningStock.row(RULE, Map.of("name", "A rule")));
        JsonObject group = OpeningStock.row(DEFAULT_GROUP, Map.of());
        group.addProperty("displayGross", true);
        data.add("customer_group", OpeningStock.translated(group, "name", "Default", "Standard"));
    }

    private void countries() {
        country("DE", "Germany", "Deutschland", true, 1);
        country("AT", "Austria", "Österreich", true, 10);
        country("CH", "Switzerland", "Schweiz", false, 10);
    }

    private void country(String iso, String english, String german, boolean ships, int position) {
        JsonObject country = OpeningStock.row(country(iso), Map.of("iso", iso));
        country.addProperty("active", true);
        country.addProperty("shippingAvailable", ships);
        country.addProperty("position", position);
        data.add("country", OpeningStock.translated(country, "name", english, german));
    }

    private void times() {
        time(DAYS, 1, 3, "1-3 days", "1-3 Tage");
        time(NEXT_DAY, 1, 1, "1 day", "1 Tag");
        ship(OpeningStock.STANDARD, DAYS, 1);
        ship(OpeningStock.EXPRESS, NEXT_DAY, 2);
        costs(data, OpeningStock.STANDARD, 2, "0", "50", "4.90");
        costs(data, OpeningStock.STANDARD, 2, "50", "0", "0");
        costs(data, OpeningStock.EXPRESS, 1, "1", "0", "9.90");
        int position = 1;
        for (String method :
                List.of(OpeningStock.CARD, OpeningStock.OTHER_CARD, OpeningStock.INVOICE)) {
            int place = position++;
            data.changeSilently(
                    "payment_method",
                    method,
                    row -> {
                        row.addProperty("position", place);
                        row.add("availabilityRuleId", JsonNull.INSTANCE);
                    });
        }
    }

    private void time(String id, int min, int max, String english, String german) {
        JsonObject time = OpeningStock.row(id, Map.of("unit", "day"));
        time.addProperty("min", min);
        time.addProperty("max", max);
        data.add("delivery_time", OpeningStock.translated(time, "name", english, german));
    }

    private void ship(String method, String time, int position) {
        data.changeSilently(
                "shipping_method",
                method,
                row -> {
                    row.addProperty("deliveryTimeId", time);
                    row.addProperty("position", position);
                    row.add("availabilityRuleId", JsonNull.INSTANCE);
                });
    }

    private void channel(String channel, List<String> countries) {
        data.changeSilently(
                "sales_channel", channel, row -> row.addProperty("customerGroupId", DEFAULT_GROUP));
        lists(
                data,
                "sales_channel",
                channel,
                "countryIds",
                countries.stream().map(OfferStock::country).toArray(String[]::new));
        lists(
                data,
                "sales_channel",
                channel,
                "paymentMethodIds",
                OpeningStock.CARD,
                OpeningStock.OTHER_CARD,
                OpeningStock.INVOICE);
        String[] ways = {OpeningStock.STANDARD, OpeningStock.EXPRESS};
        lists(data, "sales_channel", channel, "shippingMethodIds", ways);
    }

    private void products() {
        String[] size = {"Size", "Größe"};
        String[] material = {"Material", "Material"};
        String small = trait(data, size, new String[] {"S", "S"}, 1);
        String large = trait(data, size, new String[] {"L", "L"}, 3);
        String clay = trait(data, material, new String[] {"Clay", "Ton"}, 1);
        String cotton = trait(data, material, new String[] {"Cotton", "Baumwolle"}, 2);
        shelve(OpeningStock.MUG);
        shelve(OpeningStock.SHIRT);
        lists(data, "product", OpeningStock.MUG, "propertyIds", clay);
        lists(data, "product", OpeningStock.SHIRT, "propertyIds", cotton);
        lists(data, "product", OpeningStock.SHIRT_SMALL, "optionIds", small);
        lists(data, "product", OpeningStock.SHIRT_LARGE, "optionIds", large);
    }

    private void shelve(String product) {
        data.changeSilently(
                "product",
                product,
                row -> {
                    row.addProperty("minPurchase", 1);
                    row.add("restockTime", JsonNull.INSTANCE);
                    row.add("deliveryTimeId", JsonNull.INSTANCE);
                });
        JsonObject visible = new JsonObject();
        visible.addProperty("productId", product);
        visible.addProperty("salesChannelId", OpeningStock.STOREFRONT);
        visible.addProperty("visibility", 30);
        data.add("product_visibility", visible);
    }

    private void promotions() {
        promotion(OpeningStock.THANKS, Optional.empty());
        promotion(OpeningStock.SUMMER, Optional.of("SOMMER10"));
    }

    private void promotion(String id, Optional<String> code) {
        data.changeSilently(
                "promotion",
                id,
                row -> {
                    row.add(
                            "code",
                            code.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE));
                    row.add("maxRedemptionsGlobal", JsonNull.INSTANCE);
                    row.add("maxRedemptionsPerCustomer", JsonNull.INSTANCE);
                    row.addProperty("orderCount", 0);
                    row.add("ordersPerCustomerCount", JsonNull.INSTANCE);
                    row.addProperty("customerRestriction", false);
                    row.addProperty("preventCombination", false);
                    row.addProperty("useSetGroups", false);
                    row.add("exclusionIds", JsonNull.INSTANCE);
                });
        JsonObject here = new JsonObject();
        here.addProperty("promotionId", id);
        here.addProperty("salesChannelId", OpeningStock.STOREFRONT);
        here.addProperty("priority", 1);
        data.add("promotion_sales_channel", here);
    }

    private static JsonArray list(JsonObject one) {
        JsonArray all = new JsonArray();
        all.add(one);
        return all;
    }
}
