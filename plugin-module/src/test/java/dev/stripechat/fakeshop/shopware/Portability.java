package dev.stripechat.fakeshop.shopware;

import java.util.List;

/** What a shop of a version can read: it holds the manifest against the schema that it brought along itself. */
final class Portability {

    private Portability() {}

    static void check(AppManifest manifest, ShopwareVersion version) {
        if (!version.satisfies(manifest.compatibility())) {
            throw ShopwareError.invalidApp(
                    "App " + manifest.name() + " is not compatible with this Shopware version");
        }
        if (!version.is67()) {
            mustLack(manifest, "requirements");
            mustLack(manifest, "permissions", "crud");
            mustLack(manifest, "gateways", "context");
            mustLack(manifest, "gateways", "inAppPurchases");
        }
        if (version.is67()) {
            manifest.root().at("payments", "payment-method").stream()
                    .filter(method -> method.child("capture-url").isPresent())
                    .findFirst()
                    .ifPresent(method -> unexpected("capture-url"));
        }
    }

    private static void mustLack(AppManifest manifest, String... way) {
        if (!manifest.root().at(way).isEmpty()) {
            unexpected(List.of(way).get(way.length - 1));
        }
    }

    private static void unexpected(String element) {
        throw ShopwareError.invalidApp(
                "Unable to parse file \"manifest.xml\". Message: [ERROR 1871] Element '"
                        + element
                        + "': This element is not expected.");
    }
}
