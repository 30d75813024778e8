package dev.stripechat.shopware.api;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is offered and sold, as the Admin API tells it. */
final class OfferRows {

    static final String[] OFFERS = {
        "currency",
        "customerGroup",
        "countries",
        "paymentMethods",
        "shippingMethods.deliveryTime",
        "shippingMethods.prices"
    };

    static final String[] PRODUCTS = {
        "deliveryTime",
        "properties.group",
        "options.group",
        "children.deliveryTime",
        "children.options.group"
    };

    /** Of whose promotion a code is, and what else it asks for. */
    static final String[] PROMOTION = {
        "salesChannels", "personaRules", "cartRules", "orderRules", "discounts"
    };

    private OfferRows() {}

    static ChannelOffers offers(Row row) {
        return new ChannelOffers(
                row.text("id"),
                row.row("currency").text("isoCode"),
                row.text("currencyId"),
                row.row("customerGroup").is("displayGross"),
                row.rows("countries").stream()
                        .sorted(Comparator.comparing(one -> one.whole("position")))
                        .map(OfferRows::country)
                        .toList(),
                row.rows("paymentMethods").stream().map(OfferRows::payment).toList(),
                row.rows("shippingMethods").stream().map(OfferRows::shipping).toList());
    }

    private static ChannelOffers.Country country(Row row) {
        return new ChannelOffers.Country(
                row.text("iso"),
                row.translated("name"),
                row.is("active"),
                row.is("shippingAvailable"));
    }

    private static ChannelOffers.Payment payment(Row row) {
        return new ChannelOffers.Payment(
                row.translated("name"),
                row.is("active"),
                row.maybe("availabilityRuleId").isPresent(),
                row.whole("position"));
    }

    private static ChannelOffers.Shipping shipping(Row row) {
        return new ChannelOffers.Shipping(
                row.translated("name"),
                row.is("active"),
                row.maybe("availabilityRuleId").isPresent(),
                row.whole("position"),
                time(row),
                row.rows("prices").stream().map(OfferRows::price).toList());
    }

    private static Optional<DeliveryTime> time(Row row) {
        Row time = row.row("deliveryTime");
        return time.maybe("unit")
                .map(unit -> new DeliveryTime(time.whole("min"), time.whole("max"), unit));
    }

    private static ChannelOffers.Price price(Row row) {
        Map<String, BigDecimal> gross = new HashMap<>();
        row.rows("currencyPrice")
                .forEach(one -> gross.put(one.text("currencyId"), one.amount("gross")));
        return new ChannelOffers.Price(
                row.maybe("ruleId").isPresent() || row.maybe("calculationRuleId").isPresent(),
                row.whole("calculation"),
                bound(row, "quantityStart"),
                bound(row, "quantityEnd"),
                gross);
    }

    /** PHP takes 0 for none. */
    private static Optional<BigDecimal> bound(Row row, String field) {
        return Optional.of(row.amount(field)).filter(bound -> bound.signum() > 0);
    }

    static ShelfProduct product(Row row) {
        return new ShelfProduct(
                row.text("id"),
                row.translated("name"),
                row.whole("availableStock"),
                Math.max(1, row.whole("minPurchase")),
                row.is("isCloseout"),
                row.maybe("restockTime").map(days -> row.whole("restockTime")),
                time(row),
                traits(row, "properties"),
                traits(row, "options"),
                row.rows("children").stream()
                        .filter(child -> !child.isOff("active"))
                        .map(OfferRows::product)
                        .toList());
    }

    private static List<ShelfProduct.Trait> traits(Row row, String field) {
        return row.rows(field).stream()
                .sorted(
                        Comparator.comparing((Row one) -> one.row("group").translated("name"))
                                .thenComparing(one -> one.whole("position"))
                                .thenComparing(one -> one.translated("name")))
                .map(
                        one ->
                                new ShelfProduct.Trait(
                                        one.row("group").translated("name"),
                                        one.translated("name")))
                .toList();
    }

    static PromotionCode code(String code, Row promotion, boolean redeemed) {
        Map<String, Integer> ordersOf = new HashMap<>();
        Row counts = promotion.row("ordersPerCustomerCount");
        counts.json().keySet().forEach(customer -> ordersOf.put(customer, counts.whole(customer)));
        return new PromotionCode(
                code,
                ShelfRows.promotion(promotion),
                redeemed,
                promotion.rows("salesChannels").stream()
                        .map(one -> one.text("salesChannelId"))
                        .toList(),
                most(promotion, "maxRedemptionsGlobal"),
                promotion.whole("orderCount"),
                most(promotion, "maxRedemptionsPerCustomer"),
                ordersOf,
                promotion.is("customerRestriction") || !promotion.rows("personaRules").isEmpty(),
                hasRules(promotion),
                promotion.is("preventCombination"));
    }

    private static boolean hasRules(Row promotion) {
        return promotion.is("useSetGroups")
                || !promotion.rows("cartRules").isEmpty()
                || !promotion.rows("orderRules").isEmpty()
                || !promotion.texts("exclusionIds").isEmpty()
                || promotion.rows("discounts").stream()
                        .anyMatch(one -> one.is("considerAdvancedRules"));
    }

    private static Optional<Integer> most(Row row, String field) {
        return Optional.of(row.whole(field)).filter(most -> most > 0);
    }
}
