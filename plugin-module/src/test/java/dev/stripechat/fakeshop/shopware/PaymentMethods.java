package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;

/** The app's payment method follows the app: it is there while the app is switched on, and is called as the app says. */
record PaymentMethods(ShopwareData data) {

    void follow(AppRow app) {
        app.manifest().paymentMethods().stream()
                .findFirst()
                .ifPresent(
                        method ->
                                data.change(
                                        "payment_method",
                                        OpeningStock.CARD,
                                        row -> brought(row, app, method)));
    }

    private static void brought(JsonObject row, AppRow app, AppManifest.PaymentMethod method) {
        String name = app.name() + "_" + method.identifier();
        row.addProperty("technicalName", "payment_" + name);
        row.addProperty("handlerIdentifier", "app\\" + name);
        row.addProperty("active", app.isActive());
        JsonObject said = row.getAsJsonObject("translations");
        say(said.getAsJsonObject(ShopwareId.ENGLISH), method.words().get(AppManifest.ENGLISH));
        say(said.getAsJsonObject(OpeningStock.GERMAN), method.words().get(AppManifest.GERMAN));
    }

    private static void say(JsonObject into, AppManifest.Words words) {
        if (!words.name().isEmpty()) {
            into.addProperty("name", words.name());
            into.addProperty("description", words.description());
        }
    }
}
