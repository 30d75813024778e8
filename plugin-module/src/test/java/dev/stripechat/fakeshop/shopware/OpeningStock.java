package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;

/**
 * What a shop holds on its first day: two languages, two sales channels with domains, products with variants, ways to pay and
 * ship, one promotion with codes of its own, legal pages in both languages. Ids are {@link ShopwareId#of} of the names here.
 */
public final class OpeningStock {

    /** German. */
    public static final String GERMAN = ShopwareId.of("language-de-DE");

    /** The storefront of the shop's public address. */
    public static final String STOREFRONT = ShopwareId.of("sales-channel-storefront");

    /** A second storefront, on a host of its own, English only. */
    public static final String OUTLET = ShopwareId.of("sales-channel-outlet");

    /** Euro. */
    public static final String EURO = ShopwareId.of("currency-EUR");

    /** A mug: ten in stock. */
    public static final String MUG = ShopwareId.of("product-mug");

    /** A shirt: sold only as its variants. */
    public static final String SHIRT = ShopwareId.of("product-shirt");

    /** The small shirt: three in stock; its name is the shirt's. */
    public static final String SHIRT_SMALL = ShopwareId.of("product-shirt-s");

    /** The large shirt: sold out. */
    public static final String SHIRT_LARGE = ShopwareId.of("product-shirt-l");

    /** Our payment method, brought by the app. */
    public static final String CARD = ShopwareId.of("payment-card");

    /** The payment method of another Stripe plugin. */
    public static final String OTHER_CARD = ShopwareId.of("payment-other-card");

    /** Pay by invoice. */
    public static final String INVOICE = ShopwareId.of("payment-invoice");

    /** The usual way to ship. */
    public static final String STANDARD = ShopwareId.of("shipping-standard");

    /** The fast way to ship. */
    public static final String EXPRESS = ShopwareId.of("shipping-express");

    /** A promotion that takes individual codes. */
    public static final String THANKS = ShopwareId.of("promotion-thanks");

    /** A promotion with one code for everybody: individual ones are refused. */
    public static final String SUMMER = ShopwareId.of("promotion-summer");

    private final ShopwareData data;

    private OpeningStock(ShopwareData data) {
        this.data = data;
    }

    /** Fills the shelves of a shop whose storefront is at that address. */
    public static void of(ShopwareData data, String shopUrl) {
        OpeningStock stock = new OpeningStock(data);
        stock.languages();
        stock.channels(shopUrl);
        stock.products();
        stock.waysToPayAndShip();
        stock.promotions();
        OfferStock.of(data);
        new LegalPages(data).written();
        ShopStaff.of(data);
    }

    private void languages() {
        language(ShopwareId.ENGLISH, "English", "en-GB");
        language(GERMAN, "Deutsch", "de-DE");
        JsonObject euro = row(EURO, Map.of("isoCode", "EUR", "symbol", "€", "shortName", "EUR"));
        euro.addProperty("factor", 1);
        data.add("currency", translated(euro, "name", "Euro", "Euro"));
    }

    private void language(String id, String name, String locale) {
        String localeId = ShopwareId.of("locale-" + locale);
        data.add("locale", row(localeId, Map.of("code", locale)));
        data.add("language", row(id, Map.of("name", name, "localeId", localeId)));
    }

    private void channels(String shopUrl) {
        channel(STOREFRONT, GERMAN, "Storefront", "Storefront");
        channel(OUTLET, ShopwareId.ENGLISH, "Outlet", "Outlet");
        domain(STOREFRONT, shopUrl, GERMAN);
        domain(STOREFRONT, shopUrl + "/en", ShopwareId.ENGLISH);
        domain(OUTLET, "https://outlet.example", ShopwareId.ENGLISH);
    }

    private void channel(String id, String languageId, String english, String german) {
        Map<String, String> fields =
                Map.of(
                        "languageId",
                        languageId,
                        "currencyId",
                        EURO,
                        "accessKey",
                        "SWSC" + id.substring(0, 22).toUpperCase(Locale.ROOT),
                        "typeId",
                        "8a243080f92e4c719546314b577cf82b");
        JsonObject channel = row(id, fields);
        channel.addProperty("active", true);
        channel.addProperty("maintenance", false);
        data.add("sales_channel", translated(channel, "name", english, german));
    }

    private void domain(String channelId, String url, String languageId) {
        data.add(
                "sales_channel_domain",
                row(
                        ShopwareId.of("domain-" + url),
                        Map.of(
                                "salesChannelId", channelId,
                                "url", url,
                                "languageId", languageId,
                                "currencyId", EURO)));
    }

    private void products() {
        product(MUG, "MUG-1", 10, "Mug", "Becher");
        product(SHIRT, "SHIRT", 0, "Shirt", "Hemd");
        variant(SHIRT_SMALL, "SHIRT.S", 3);
        variant(SHIRT_LARGE, "SHIRT.L", 0);
    }

    private void product(String id, String number, int stock, String english, String german) {
        JsonObject product = shelf(row(id, Map.of("productNumber", number)), stock);
        product.add("parentId", JsonNull.INSTANCE);
        data.add("product", translated(product, "name", english, german));
    }

    private void variant(String id, String number, int stock) {
        JsonObject variant = row(id, Map.of("productNumber", number, "parentId", SHIRT));
        variant.add("translations", new JsonObject());
        data.add("product", shelf(variant, stock));
    }

    private static JsonObject shelf(JsonObject product, int stock) {
        product.addProperty("stock", stock);
        product.addProperty("availableStock", stock);
        product.addProperty("available", stock > 0);
        product.addProperty("active", true);
        product.addProperty("isCloseout", true);
        return product;
    }

    private void waysToPayAndShip() {
        payment(CARD, "payment_StripeChat_card", "Card, wallet and more", "Karte, Wallet und mehr");
        payment(OTHER_CARD, "stripe_card", "Credit card", "Kreditkarte");
        payment(INVOICE, "payment_invoicepayment", "Invoice", "Rechnung");
        shipping(STANDARD, "shipping_standard", "Standard", "Standard");
        shipping(EXPRESS, "shipping_express", "Express", "Express");
    }

    private void payment(String id, String technicalName, String english, String german) {
        JsonObject method = row(id, Map.of("technicalName", technicalName));
        method.addProperty("active", true);
        data.add("payment_method", translated(method, "name", english, german));
    }

    private void shipping(String id, String technicalName, String english, String german) {
        JsonObject method = row(id, Map.of("technicalName", technicalName));
        method.addProperty("active", true);
        method.add("trackingUrl", JsonNull.INSTANCE);
        data.add("shipping_method", translated(method, "name", english, german));
    }

    private void promotions() {
        promotion(THANKS, true, "Thank you", "Danke");
        promotion(SUMMER, false, "Summer", "Sommer");
    }

    private void promotion(String id, boolean individual, String english, String german) {
        JsonObject promotion = row(id, Map.of());
        promotion.addProperty("active", true);
        promotion.addProperty("useCodes", true);
        promotion.addProperty("useIndividualCodes", individual);
        promotion.add("validFrom", JsonNull.INSTANCE);
        promotion.add("validUntil", JsonNull.INSTANCE);
        data.add("promotion", translated(promotion, "name", english, german));
    }

    static JsonObject row(String id, Map<String, String> fields) {
        JsonObject row = new JsonObject();
        row.addProperty("id", id);
        fields.forEach(row::addProperty);
        row.add("customFields", JsonNull.INSTANCE);
        return row;
    }

    static JsonObject translated(JsonObject row, String field, String english, String german) {
        JsonObject translations = new JsonObject();
        translations.add(ShopwareId.ENGLISH, one(field, english));
        translations.add(GERMAN, one(field, german));
        row.add("translations", translations);
        return row;
    }

    private static JsonObject one(String field, String value) {
        JsonObject one = new JsonObject();
        one.addProperty(field, value);
        return one;
    }
}
