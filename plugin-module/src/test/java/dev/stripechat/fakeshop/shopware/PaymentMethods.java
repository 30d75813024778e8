package dev.stripechat.fakeshop.shopware;

/** The app's payment method follows the app: it is there while the app is switched on. */
record PaymentMethods(ShopwareData data) {

    void follow(AppRow app) {
        app.manifest().paymentMethods().stream()
                .findFirst()
                .ifPresent(
                        method ->
                                data.change(
                                        "payment_method",
                                        OpeningStock.CARD,
                                        row -> {
                                            String name = app.name() + "_" + method.identifier();
                                            row.addProperty("technicalName", "payment_" + name);
                                            row.addProperty("handlerIdentifier", "app\\" + name);
                                            row.addProperty("active", app.isActive());
                                        }));
    }
}
