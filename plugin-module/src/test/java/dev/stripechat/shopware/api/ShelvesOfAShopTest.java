package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopStaff;
import dev.stripechat.fakeshop.shopware.ShopwareId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShelvesOfAShopTest {

    private final TinyShop shop = new TinyShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void products_are_told_with_their_stock_and_their_name_in_the_language() {
        shop.order();

        List<ShopProduct> found =
                shop.api()
                        .products(
                                List.of(OpeningStock.MUG, ShopwareId.random(), "no id"),
                                OpeningStock.GERMAN);

        assertThat(found)
                .extracting(
                        ShopProduct::name,
                        ShopProduct::stock,
                        ShopProduct::availableStock,
                        ShopProduct::available)
                .containsExactly(tuple("Becher", 8, 8, true));
    }

    @Test
    void a_variant_has_the_name_of_its_product() {
        List<ShopProduct> found =
                shop.api()
                        .products(
                                List.of(OpeningStock.SHIRT_SMALL, OpeningStock.SHIRT_LARGE),
                                ShopwareId.ENGLISH);

        assertThat(found)
                .extracting(ShopProduct::name, ShopProduct::available, ShopProduct::parentId)
                .containsExactly(
                        tuple("Shirt", true, Optional.of(OpeningStock.SHIRT)),
                        tuple("Shirt", false, Optional.of(OpeningStock.SHIRT)));
    }

    @Test
    void more_products_than_a_question_may_hold_are_asked_for_in_several() {
        List<String> many =
                Stream.concat(
                                Stream.generate(ShopwareId::random).limit(700),
                                Stream.of(OpeningStock.MUG))
                        .toList();

        List<ShopProduct> found = shop.api().products(many, ShopwareId.ENGLISH);

        assertThat(found).extracting(ShopProduct::id).containsExactly(OpeningStock.MUG);
    }

    @Test
    void sales_channels_are_told_with_the_addresses_where_a_widget_may_stand() {
        List<SalesChannel> channels = shop.api().salesChannels();

        assertThat(channels)
                .flatExtracting(SalesChannel::domains)
                .extracting(SalesChannel.Domain::url, SalesChannel.Domain::locale)
                .containsExactlyInAnyOrder(
                        tuple("https://shop.example", "de-DE"),
                        tuple("https://shop.example/en", "en-GB"),
                        tuple("https://outlet.example", "en-GB"));
    }

    @Test
    void promotions_say_whether_they_take_codes_for_one() {
        assertThat(shop.api().promotions())
                .extracting(Promotion::name, Promotion::takesIndividualCodes)
                .containsExactlyInAnyOrder(tuple("Thank you", true), tuple("Summer", false));
    }

    @Test
    void ways_to_ship_are_named_in_the_language() {
        assertThat(shop.api().shippingMethods(OpeningStock.GERMAN))
                .extracting(ShippingMethod::name)
                .containsExactlyInAnyOrder("Standard", "Express");
    }

    @Test
    void a_legal_page_is_told_in_either_language() {
        LegalPage german = page(OpeningStock.GERMAN);
        LegalPage english = page(ShopwareId.ENGLISH);

        assertThat(german.title()).isEqualTo("Widerrufsbelehrung");
        assertThat(german.html()).contains("Gilt ab heute.");
        assertThat(english.title()).isEqualTo("Right of withdrawal");
        assertThat(english.html()).contains("In force since today.");
    }

    @Test
    void the_pages_that_the_owner_wrote_are_told_in_the_language_asked_for() {
        JsonObject product = new JsonObject();
        product.addProperty("id", ShopwareId.random());
        product.addProperty("type", "product_detail");
        shop.data.add("cms_page", product);

        assertThat(shop.api().cmsPages(OpeningStock.GERMAN))
                .extracting(CmsPage::title)
                .contains("Versand und Zahlung", "Impressum")
                .hasSize(5);
        assertThat(shop.api().cmsPages(ShopwareId.ENGLISH))
                .extracting(CmsPage::html)
                .allMatch(html -> html.contains("In force since today."));
    }

    @Test
    void a_page_that_the_settings_do_not_name_is_none() {
        shop.data
                .all("system_config")
                .forEach(row -> shop.data.remove("system_config", row.get("id").getAsString()));

        assertThat(shop.api().legalPage(LegalPage.Kind.TERMS, Optional.empty(), ShopwareId.ENGLISH))
                .isEmpty();
    }

    @Test
    void a_customer_is_told_with_the_number_of_the_billing_address() {
        String id = shop.orders.customer("c@shop.example", "+49 30 7654321", false);

        ShopCustomer customer = shop.api().customer(id).orElseThrow();

        assertThat(customer.email()).isEqualTo("c@shop.example");
        assertThat(customer.phone()).contains("+49 30 7654321");
        assertThat(customer.guest()).isFalse();
        assertThat(shop.api().customer(ShopwareId.random())).isEmpty();
    }

    @Test
    void who_works_in_the_administration_is_told_with_their_rights_and_nothing_else() {
        ShopUser boss = shop.api().user(ShopStaff.ADMINISTRATOR).orElseThrow();
        ShopUser clerk = shop.api().user(ShopStaff.CLERK).orElseThrow();
        ShopUser packer = shop.api().user(ShopStaff.PACKER).orElseThrow();

        assertThat(boss.isAdmin()).isTrue();
        assertThat(boss.name()).isEqualTo("Demo Administrator");
        assertThat(clerk.isAdmin()).isFalse();
        assertThat(clerk.mayOpen("StripeChat")).isTrue();
        assertThat(clerk.mayOpen("AnotherApp")).isFalse();
        assertThat(packer.name()).isEqualTo("user" + ShopStaff.PACKER.substring(0, 6));
        assertThat(packer.mayOpen("StripeChat")).isFalse();
        assertThat(List.of(boss.mayOpen("AnyApp"), boss.toString().contains("Demo")))
                .containsExactly(true, false);
        assertThat(shop.api().user("no id")).isEmpty();
        assertThat(shop.api().user(ShopwareId.random())).isEmpty();
    }

    @Test
    void whoever_may_not_sign_in_any_more_may_open_nothing() {
        shop.data.change("user", ShopStaff.ADMINISTRATOR, u -> u.addProperty("active", false));

        assertThat(shop.api().user(ShopStaff.ADMINISTRATOR).orElseThrow().mayOpen("StripeChat"))
                .isFalse();
    }

    @Test
    void customers_who_were_deleted_are_missed() {
        String stays = shop.orders.customer("stays@shop.example", "", false);
        String goes = shop.orders.customer("goes@shop.example", "", false);
        shop.data.remove("customer", goes);

        assertThat(shop.api().customersLeftOf(List.of(stays, goes, "no id")))
                .containsExactly(stays);
    }

    private LegalPage page(String language) {
        return shop.api()
                .legalPage(
                        LegalPage.Kind.WITHDRAWAL, Optional.of(OpeningStock.STOREFRONT), language)
                .orElseThrow();
    }
}
