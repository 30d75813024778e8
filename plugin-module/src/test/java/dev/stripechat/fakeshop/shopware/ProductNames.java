package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;

/** What products are called in a language; a variant is called as what it is a variant of, with its own ending. */
record ProductNames(ShopwareData data, String languageId) {

    String of(String productId) {
        JsonObject product = data.row("product", productId);
        String parent = ShopwareData.text(product, "parentId");
        if (parent.isEmpty()) {
            return name(product);
        }
        String number = ShopwareData.text(product, "productNumber");
        return name(data.row("product", parent)) + ", " + number.replaceFirst(".*\\.", "");
    }

    private String name(JsonObject product) {
        JsonObject names = product.getAsJsonObject("translations").getAsJsonObject(languageId);
        return ShopwareData.text(names, "name");
    }
}
