package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.stripechat.fakeshop.shopware.OfferStock;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopwareId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a shop offers, with the rights that the app asks for and no other. */
class OffersOfAShopTest {

    private final TinyShop shop = new TinyShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_sales_channel_says_where_it_ships_to_and_how_one_pays() {
        ChannelOffers offers = offers();

        assertThat(offers.countries())
                .extracting(
                        ChannelOffers.Country::iso,
                        ChannelOffers.Country::name,
                        ChannelOffers.Country::shippingAvailable)
                .containsExactly(
                        tuple("DE", "Deutschland", true),
                        tuple("AT", "Österreich", true),
                        tuple("CH", "Schweiz", false));
        assertThat(offers.payments())
                .extracting(ChannelOffers.Payment::name, ChannelOffers.Payment::hasRule)
                .containsExactly(
                        tuple("Karte, Wallet und mehr", false),
                        tuple("Kreditkarte", false),
                        tuple("Rechnung", false));
        assertThat(List.of(offers.currency(), offers.showsGross())).containsExactly("EUR", true);
    }

    @Test
    void what_shipping_costs_is_told_row_by_row() {
        ChannelOffers.Shipping standard = offers().shippings().get(0);

        assertThat(standard.name()).isEqualTo("Standard");
        assertThat(standard.deliveryTime()).contains(new DeliveryTime(1, 3, "day"));
        assertThat(standard.prices())
                .extracting(
                        ChannelOffers.Price::calculation,
                        price -> price.from().map(BigDecimal::intValue),
                        price -> price.to().map(BigDecimal::intValue),
                        price -> price.gross().get(OpeningStock.EURO).doubleValue())
                .containsExactly(
                        tuple(2, Optional.empty(), Optional.of(50), 4.9),
                        tuple(2, Optional.of(50), Optional.empty(), 0.0));
    }

    @Test
    void rules_are_noticed_and_not_read() {
        shop.data.change(
                "shipping_method",
                OpeningStock.EXPRESS,
                row -> row.addProperty("availabilityRuleId", OfferStock.RULE));
        shop.data
                .where("shipping_method_price", "shippingMethodId", OpeningStock.EXPRESS)
                .forEach(
                        price ->
                                shop.data.change(
                                        "shipping_method_price",
                                        price.get("id").getAsString(),
                                        row -> row.addProperty("ruleId", OfferStock.RULE)));

        ChannelOffers.Shipping express = offers().shippings().get(1);

        assertThat(express.hasRule()).isTrue();
        assertThat(express.prices()).allMatch(ChannelOffers.Price::hasRule);
    }

    @Test
    void products_are_found_by_their_name_in_the_language_with_variants_and_properties() {
        List<ShelfProduct> found = named("hemd", OpeningStock.GERMAN);

        assertThat(found).extracting(ShelfProduct::name).containsExactly("Hemd");
        assertThat(found.get(0).properties())
                .containsExactly(new ShelfProduct.Trait("Material", "Baumwolle"));
        assertThat(found.get(0).children())
                .extracting(ShelfProduct::options, ShelfProduct::availableStock)
                .containsExactlyInAnyOrder(
                        tuple(List.of(new ShelfProduct.Trait("Größe", "S")), 3),
                        tuple(List.of(new ShelfProduct.Trait("Größe", "L")), 0));
        assertThat(named("shirt", OpeningStock.GERMAN)).isEmpty();
        assertThat(named("shirt", ShopwareId.ENGLISH)).hasSize(1);
    }

    @Test
    void a_product_that_is_switched_off_or_elsewhere_is_none() {
        assertThat(
                        shop.api()
                                .productsNamed(
                                        List.of("mug"), OpeningStock.OUTLET, ShopwareId.ENGLISH))
                .isEmpty();

        shop.data.change("product", OpeningStock.MUG, row -> row.addProperty("active", false));

        assertThat(named("mug", ShopwareId.ENGLISH)).isEmpty();
    }

    @Test
    void words_are_nothing_but_words() {
        assertThat(named("\"}],\"filter\":[]", ShopwareId.ENGLISH)).isEmpty();
        assertThat(named("%", ShopwareId.ENGLISH)).isEmpty();
        assertThat(shop.api().promotionCode("' or '1'='1")).isEmpty();
        assertThat(shop.api().promotionCode("")).isEmpty();
    }

    @Test
    void what_is_there_of_a_product_and_when_there_is_more() {
        shop.data.change(
                "product",
                OpeningStock.MUG,
                row -> {
                    row.addProperty("availableStock", 0);
                    row.addProperty("isCloseout", false);
                    row.addProperty("restockTime", 12);
                    row.addProperty("minPurchase", 2);
                });

        ShelfProduct mug = named("mug", ShopwareId.ENGLISH).get(0);

        assertThat(List.of(mug.availableStock(), mug.minPurchase())).containsExactly(0, 2);
        assertThat(mug.restockTime()).contains(12);
        assertThat(mug.closeout()).isFalse();
    }

    @Test
    void a_code_for_all_is_told_with_its_limits() {
        shop.data.change(
                "promotion",
                OpeningStock.SUMMER,
                row -> {
                    row.addProperty("maxRedemptionsGlobal", 100);
                    row.addProperty("orderCount", 7);
                    row.addProperty("maxRedemptionsPerCustomer", 1);
                    JsonObject counts = new JsonObject();
                    counts.addProperty("c1", 1);
                    row.add("ordersPerCustomerCount", counts);
                });
        OfferStock.lists(
                shop.data, "promotion", OpeningStock.SUMMER, "cartRuleIds", OfferStock.RULE);

        PromotionCode code = shop.api().promotionCode("SOMMER10").orElseThrow();

        assertThat(code.salesChannelIds()).containsExactly(OpeningStock.STOREFRONT);
        assertThat(code.maxRedemptions()).contains(100);
        assertThat(code.orders()).isEqualTo(7);
        assertThat(code.ordersOf()).containsEntry("c1", 1);
        assertThat(List.of(code.hasRules(), code.forSome(), code.alone(), code.redeemed()))
                .containsExactly(true, false, false, false);
        assertThat(code.toString()).doesNotContain("SOMMER10");
    }

    @Test
    void a_code_for_one_is_told_and_whether_it_was_redeemed() {
        shop.api().addIndividualCode(OpeningStock.THANKS, "THX-1");
        assertThat(shop.api().promotionCode("THX-1").orElseThrow().redeemed()).isFalse();

        shop.data
                .where("promotion_individual_code", "code", "THX-1")
                .forEach(
                        row ->
                                shop.data.change(
                                        "promotion_individual_code",
                                        row.get("id").getAsString(),
                                        one -> {
                                            JsonObject payload = new JsonObject();
                                            payload.add("orderId", new JsonPrimitive("o1"));
                                            one.add("payload", payload);
                                        }));

        assertThat(shop.api().promotionCode("THX-1").orElseThrow().redeemed()).isTrue();
        assertThat(shop.api().promotionCode("THX-2")).isEmpty();
    }

    @Test
    void orders_are_asked_for_together() {
        String one = shop.order();
        String other = shop.order();

        assertThat(shop.api().orders(List.of(one, other, ShopwareId.random(), "no id")))
                .extracting(ShopOrder::id)
                .containsExactlyInAnyOrder(one, other);
        assertThat(shop.api().orders(List.of("no id"))).isEmpty();
    }

    @Test
    void without_the_rights_there_is_no_answer() {
        Set<String> fewer = new TreeSet<>(TinyShop.rights());
        fewer.remove("shipping_method_price:read");
        shop.pages.oauth().revoke(TinyShop.KEY);
        shop.pages.oauth().grant(TinyShop.KEY, TinyShop.SECRET, fewer);

        assertThatThrownBy(this::offers).isInstanceOf(PrivilegesMissing.class);
    }

    @Test
    void what_is_no_sales_channel_offers_nothing() {
        assertThat(shop.api().offers(ShopwareId.random(), ShopwareId.ENGLISH)).isEmpty();
        assertThat(shop.api().offers("no id", ShopwareId.ENGLISH)).isEmpty();
        assertThat(shop.api().salesChannel("no id")).isEmpty();
        assertThat(shop.api().salesChannel(OpeningStock.OUTLET).orElseThrow().domains()).hasSize(1);
    }

    private List<ShelfProduct> named(String word, String language) {
        return shop.api().productsNamed(List.of(word), OpeningStock.STOREFRONT, language);
    }

    private ChannelOffers offers() {
        return shop.api().offers(OpeningStock.STOREFRONT, OpeningStock.GERMAN).orElseThrow();
    }
}
