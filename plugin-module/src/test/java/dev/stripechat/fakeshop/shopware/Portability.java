package dev.stripechat.fakeshop.shopware;

/** Whether an app can be installed in a shop of that version, before anybody is asked. */
final class Portability {

    private Portability() {}

    static void check(AppZip app, ShopwareVersion version) {
        ShopSchemas.check(app, version);
        AppManifest manifest = app.manifest();
        Hookable.check(manifest);
        if (!version.satisfies(manifest.compatibility())) {
            throw ShopwareError.invalidApp(
                    "App " + manifest.name() + " is not compatible with this Shopware version");
        }
    }
}
