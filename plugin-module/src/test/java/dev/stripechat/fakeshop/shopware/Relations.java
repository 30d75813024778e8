package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Which entity hangs on which, by the names that associations have in the Admin API. */
final class Relations {

    static final String STATE = "state_machine_state";

    private static final Map<String, Map<String, Relation>> ALL = new HashMap<>();

    static {
        many("order", "transactions", "order_transaction", "orderId");
        many("order", "deliveries", "order_delivery", "orderId");
        many("order", "lineItems", "order_line_item", "orderId");
        many("order", "addresses", "order_address", "orderId");
        add("order", "orderCustomer", new Relation("order_customer", "orderId", Kind.ONE_OF_MANY));
        one("order", "billingAddress", "order_address", "billingAddressId");
        one("order", "currency", "currency", "currencyId");
        one("order", "language", "language", "languageId");
        one("order", "salesChannel", "sales_channel", "salesChannelId");
        state("order", "order_transaction", "order_delivery");
        one("order_transaction", "order", "order", "orderId");
        one("order_transaction", "paymentMethod", "payment_method", "paymentMethodId");
        one("order_delivery", "order", "order", "orderId");
        one("order_delivery", "shippingMethod", "shipping_method", "shippingMethodId");
        one("order_delivery", "shippingOrderAddress", "order_address", "shippingOrderAddressId");
        one("order_customer", "customer", "customer", "customerId");
        one("order_line_item", "product", "product", "productId");
        one("customer", "defaultBillingAddress", "customer_address", "defaultBillingAddressId");
        many("customer", "addresses", "customer_address", "customerId");
        one("customer", "language", "language", "languageId");
        one("language", "locale", "locale", "localeId");
        many("sales_channel", "domains", "sales_channel_domain", "salesChannelId");
        one("sales_channel", "language", "language", "languageId");
        one("sales_channel_domain", "language", "language", "languageId");
        one("product", "parent", "product", "parentId");
        many("cms_page", "sections", "cms_section", "pageId");
        many("cms_section", "blocks", "cms_block", "sectionId");
        many("cms_block", "slots", "cms_slot", "blockId");
        many("promotion", "individualCodes", "promotion_individual_code", "promotionId");
        one("sales_channel", "currency", "currency", "currencyId");
        one("sales_channel", "customerGroup", "customer_group", "customerGroupId");
        listed("sales_channel", "countries", "country", "countryIds");
        listed("sales_channel", "paymentMethods", "payment_method", "paymentMethodIds");
        listed("sales_channel", "shippingMethods", "shipping_method", "shippingMethodIds");
        one("shipping_method", "deliveryTime", "delivery_time", "deliveryTimeId");
        one("shipping_method", "availabilityRule", "rule", "availabilityRuleId");
        many("shipping_method", "prices", "shipping_method_price", "shippingMethodId");
        one("product", "deliveryTime", "delivery_time", "deliveryTimeId");
        many("product", "children", "product", "parentId");
        many("product", "visibilities", "product_visibility", "productId");
        listed("product", "properties", "property_group_option", "propertyIds");
        listed("product", "options", "property_group_option", "optionIds");
        one("property_group_option", "group", "property_group", "groupId");
        many("promotion", "salesChannels", "promotion_sales_channel", "promotionId");
        many("promotion", "discounts", "promotion_discount", "promotionId");
        listed("promotion", "personaRules", "rule", "personaRuleIds");
        listed("promotion", "cartRules", "rule", "cartRuleIds");
        listed("promotion", "orderRules", "rule", "orderRuleIds");
        many("user", "aclRoles", "acl_role", "userId");
        one("promotion_individual_code", "promotion", "promotion", "promotionId");
    }

    private final ShopwareData data;

    Relations(ShopwareData data) {
        this.data = data;
    }

    private enum Kind {
        ONE,
        MANY,
        /** Many to many, kept here as a list of ids. */
        LISTED,
        ONE_OF_MANY,
        STATE
    }

    record Relation(String target, String field, Kind kind) {}

    static Map<String, Relation> of(String entity) {
        return ALL.getOrDefault(entity, Map.of());
    }

    static Set<String> names(String entity) {
        return of(entity).keySet();
    }

    static boolean isMany(Relation relation) {
        return relation.kind() == Kind.MANY || relation.kind() == Kind.LISTED;
    }

    /** The rows at the other end. */
    List<JsonObject> follow(String entity, JsonObject row, Relation relation) {
        String id = ShopwareData.text(row, "id");
        return switch (relation.kind()) {
            case ONE ->
                    data.find(relation.target(), ShopwareData.text(row, relation.field())).stream()
                            .toList();
            case MANY -> data.where(relation.target(), relation.field(), id);
            case LISTED -> listed(row, relation);
            case ONE_OF_MANY ->
                    data.where(relation.target(), relation.field(), id).stream().limit(1).toList();
            case STATE -> List.of(state(entity, ShopwareData.text(row, "state")));
        };
    }

    private List<JsonObject> listed(JsonObject row, Relation relation) {
        JsonElement ids = row.get(relation.field());
        return ids == null || !ids.isJsonArray()
                ? List.of()
                : StreamSupport.stream(ids.getAsJsonArray().spliterator(), false)
                        .flatMap(id -> data.find(relation.target(), id.getAsString()).stream())
                        .toList();
    }

    static JsonObject state(String entity, String name) {
        JsonObject state = new JsonObject();
        state.addProperty("id", ShopwareId.of("state-" + entity + "-" + name));
        state.addProperty("technicalName", name);
        state.addProperty("name", name);
        return state;
    }

    /** Nothing where something was not asked for, as Shopware writes it. */
    static JsonElement unasked() {
        return JsonNull.INSTANCE;
    }

    static JsonElement listed(List<JsonElement> rows) {
        JsonArray all = new JsonArray();
        rows.forEach(all::add);
        return all;
    }

    private static void one(String entity, String name, String target, String field) {
        add(entity, name, new Relation(target, field, Kind.ONE));
    }

    private static void many(String entity, String name, String target, String field) {
        add(entity, name, new Relation(target, field, Kind.MANY));
    }

    private static void listed(String entity, String name, String target, String field) {
        add(entity, name, new Relation(target, field, Kind.LISTED));
    }

    private static void state(String... entities) {
        for (String entity : entities) {
            add(entity, "stateMachineState", new Relation(STATE, "state", Kind.STATE));
        }
    }

    private static void add(String entity, String name, Relation relation) {
        ALL.computeIfAbsent(entity, e -> new HashMap<>()).put(name, relation);
    }
}
