package dev.stripechat.shopware.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** The fields that we read: a page of whole orders would be megabytes, and of people we want the least. */
final class Includes {

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry(
                            "order",
                            "id autoIncrement orderNumber stateMachineState salesChannelId languageId language"
                                    + " currency amountTotal orderDateTime deepLinkCode"
                                    + " orderCustomer billingAddress transactions deliveries"
                                    + " lineItems customFields createdAt updatedAt"),
                    Map.entry(
                            "order_transaction",
                            "id orderId stateMachineState paymentMethodId paymentMethod amount"
                                    + " customFields createdAt updatedAt"),
                    Map.entry(
                            "order_delivery",
                            "id stateMachineState trackingCodes shippingMethod"
                                    + " shippingOrderAddress createdAt updatedAt"),
                    Map.entry("order_customer", "customerId email firstName lastName"),
                    Map.entry("order_address", "phoneNumber"),
                    Map.entry(
                            "order_line_item",
                            "id type label quantity unitPrice totalPrice productId promotionId"),
                    Map.entry("currency", "isoCode"),
                    Map.entry("language", "locale"),
                    Map.entry("locale", "code"),
                    Map.entry("state_machine_state", "technicalName"),
                    Map.entry("payment_method", "technicalName"),
                    Map.entry("shipping_method", "id name translated"));

    private static final Map<String, String> OF_USERS =
            Map.of(
                    "user", "id username firstName lastName active admin aclRoles",
                    "acl_role", "privileges");

    private static final String NAMED = "name translated ";

    private static final Map<String, String> OF_OFFERS =
            Map.of(
                    "sales_channel",
                    "id currencyId currency customerGroup countries paymentMethods shippingMethods",
                    "currency",
                    "isoCode",
                    "customer_group",
                    "displayGross",
                    "country",
                    NAMED + "iso active shippingAvailable position",
                    "payment_method",
                    NAMED + "active availabilityRuleId position",
                    "shipping_method",
                    NAMED + "active availabilityRuleId position deliveryTime prices",
                    "delivery_time",
                    "min max unit",
                    "shipping_method_price",
                    "ruleId calculation calculationRuleId quantityStart quantityEnd currencyPrice");

    private static final Map<String, String> OF_PRODUCTS =
            Map.of(
                    "product",
                    NAMED
                            + "id active availableStock minPurchase isCloseout restockTime"
                            + " deliveryTime properties options children",
                    "delivery_time",
                    "min max unit",
                    "property_group_option",
                    NAMED + "position group",
                    "property_group",
                    NAMED.strip());

    /** Of whom a code was used by, nothing but numbers. */
    private static final Map<String, String> OF_CODES =
            Map.of(
                    "promotion",
                    NAMED
                            + "id active code useCodes useIndividualCodes validFrom validUntil"
                            + " maxRedemptionsGlobal maxRedemptionsPerCustomer orderCount"
                            + " ordersPerCustomerCount customerRestriction preventCombination"
                            + " useSetGroups exclusionIds salesChannels personaRules cartRules"
                            + " orderRules discounts",
                    "promotion_individual_code",
                    "code payload promotion",
                    "promotion_sales_channel",
                    "salesChannelId",
                    "promotion_discount",
                    "considerAdvancedRules",
                    "rule",
                    "id");

    private Includes() {}

    static JsonObject ofOffers() {
        return json(OF_OFFERS);
    }

    static JsonObject ofProducts() {
        return json(OF_PRODUCTS);
    }

    static JsonObject ofCodes() {
        return json(OF_CODES);
    }

    static JsonObject ofOrders() {
        return json(FIELDS);
    }

    static JsonObject ofUsers() {
        return json(OF_USERS);
    }

    private static JsonObject json(Map<String, String> entities) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        entities.forEach(
                (entity, fields) ->
                        all.add(entity, Json.createArrayBuilder(List.of(fields.split(" ")))));
        return all.build();
    }
}
