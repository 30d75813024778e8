package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The life of the app in this shop: from the upload of its zip to its removal, with everything that the app is told. */
public final class AppSystem {

    private final ShopwareVersion version;
    private final ShopIdentity shop;
    private final AppSecrets secrets;
    private final KeyRack rack;
    private final Map<String, String> deletedApps = new HashMap<>();
    private volatile Optional<AppRow> app = Optional.empty();
    private Optional<WebhookPost> post = Optional.empty();
    private Consumer<AppRow> neighbours = row -> {};

    AppSystem(ShopwareVersion version, ShopIdentity shop, AppSecrets secrets, KeyRack rack) {
        this.version = version;
        this.shop = shop;
        this.secrets = secrets;
        this.rack = rack;
    }

    /** With an app that is there already. */
    static AppSystem with(
            AppRow row,
            ShopwareVersion version,
            ShopIdentity shop,
            AppSecrets secrets,
            KeyRack rack) {
        AppSystem apps = new AppSystem(version, shop, secrets, rack);
        apps.app = Optional.of(row);
        return apps;
    }

    void tells(WebhookPost webhooks, Consumer<AppRow> changes) {
        post = Optional.of(webhooks);
        neighbours = changes;
    }

    /** Uploads, registers, installs and switches on. */
    public void install(byte[] zip) {
        AppZip files = AppZip.of(zip);
        Portability.check(files, version);
        AppRow row = new AppRow(files);
        shop.mustBeSettled();
        Optional<String> remembered =
                version.is67()
                        ? Optional.ofNullable(deletedApps.get(row.name()))
                        : Optional.empty();
        secrets.first(row, remembered);
        app = Optional.of(row);
        happened("app.installed", version(row));
        activate();
    }

    /** A newer zip; nobody registers anew. */
    public void update(byte[] zip) {
        AppZip files = AppZip.of(zip);
        Portability.check(files, version);
        AppRow row = mustRow().updatedTo(files);
        app = Optional.of(row);
        row.keys().ifPresent(keys -> rack.admit(keys, row.manifest().privileges()));
        happened("app.updated", version(row));
        neighbours.accept(row);
    }

    /** Switches on. */
    public void activate() {
        mustRow().activate(true);
        happened("app.activated", new JsonArray());
        neighbours.accept(mustRow());
    }

    /** Switches off: only {@code app.*} is still told. */
    public void deactivate() {
        mustRow().activate(false);
        happened("app.deactivated", new JsonArray());
        neighbours.accept(mustRow());
    }

    /** Removes it; older shops do not say whether data shall be kept. */
    public void uninstall(Optional<Boolean> keepUserData) {
        AppRow row = mustRow();
        deactivate();
        JsonObject payload = new JsonObject();
        keepUserData
                .filter(keep -> version.is67())
                .ifPresent(keep -> payload.addProperty("keepUserData", keep));
        happened("app.deleted", payload);
        row.keys().ifPresent(rack::withdraw);
        row.secret().ifPresent(secret -> deletedApps.put(row.name(), secret));
        app = Optional.empty();
    }

    /** A new secret and new keys. Older shops cannot. */
    public void rotateSecret(Break broken) {
        if (!version.is67()) {
            throw new ShopwareError(
                    "FRAMEWORK__UNKNOWN_COMMAND", "Command \"app:secret:rotate\" is not defined.");
        }
        secrets.rotate(mustRow(), broken);
    }

    /** The way back after a rotation that broke off. */
    public void recover(Break broken) {
        secrets.recover(mustRow(), broken);
    }

    /** The owner says that the shop has moved here for good: the same id, another address, new keys. */
    public void moveShopPermanently(Break broken) {
        String before = shop.madeFor();
        shop.settle();
        try {
            secrets.rotate(mustRow(), broken);
        } catch (ShopwareError failed) {
            shop.wasMadeFor(before);
            throw failed;
        }
    }

    /** The owner says that this is another shop: a new id, and its apps are installed anew. */
    public void reinstallApps() {
        shop.becomeAnother();
        AppRow row = mustRow();
        secrets.rotate(row, Break.NOWHERE);
        happened("app.installed", version(row));
        if (row.isActive()) {
            happened("app.activated", new JsonArray());
        }
    }

    /** The owner says that the copy needs no apps. The app is not told: it belongs to the other shop. */
    public void uninstallApps() {
        mustRow().keys().ifPresent(rack::withdraw);
        app = Optional.empty();
        shop.becomeAnother();
    }

    /** Whether the app is here and switched on. */
    public boolean isActive() {
        return app.filter(AppRow::isActive).isPresent();
    }

    /** The secret that the shop holds for sure. */
    public Optional<String> secret() {
        return app.flatMap(AppRow::secret);
    }

    /** The secrets of which the shop does not know whether the app has them, the newest first. */
    public List<String> unconfirmedSecrets() {
        return app.map(AppRow::unconfirmed).orElse(List.of());
    }

    /** The keys that the app was given last. */
    public Optional<ApiKeys> keys() {
        return app.flatMap(AppRow::keys);
    }

    Optional<AppRow> row() {
        return app;
    }

    /** The app, if it may be asked anything at all. */
    AppRow mustAnswer() {
        shop.mustBeSettled();
        AppRow row = mustRow();
        if (!row.isActive()) {
            throw new ShopwareError("FRAMEWORK__APP_INACTIVE", "The app is not active");
        }
        return row;
    }

    AppRow mustRow() {
        return app.orElseThrow(
                () ->
                        new ShopwareError(
                                "FRAMEWORK__APP_NOT_FOUND", "Could not find app \"StripeChat\""));
    }

    /** The same app in a copy of the shop's database. */
    void takesOver(AppSystem other) {
        deletedApps.putAll(other.deletedApps);
        other.app.ifPresent(
                row -> {
                    AppRow copy = row.updatedTo(row.zip());
                    copy.keys().ifPresent(keys -> rack.admit(keys, copy.manifest().privileges()));
                    app = Optional.of(copy);
                });
    }

    private void happened(String event, JsonElement payload) {
        post.ifPresent(webhooks -> webhooks.happened(event, payload));
    }

    private static JsonObject version(AppRow row) {
        JsonObject payload = new JsonObject();
        payload.addProperty("appVersion", row.manifest().version());
        return payload;
    }
}
