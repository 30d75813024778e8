package dev.stripechat.fakeshop.shopware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the shop's database holds of the installed app: its files, its secrets, its keys, the health of its webhooks. */
final class AppRow {

    private static final int MOST_UNCONFIRMED = 5;

    private final AppZip zip;
    private boolean active;
    private Optional<String> secret = Optional.empty();
    private List<String> unconfirmed = new ArrayList<>();
    private Optional<ApiKeys> keys = Optional.empty();
    private final Map<String, WebhookRow> webhooks = new LinkedHashMap<>();

    AppRow(AppZip zip) {
        this.zip = zip;
        zip.manifest().webhooks().forEach(hook -> webhooks.put(hook.name(), new WebhookRow(hook)));
    }

    /** The same app after an update: webhooks of the same name keep their standing, others are fresh. */
    synchronized AppRow updatedTo(AppZip newer) {
        AppRow next = new AppRow(newer);
        next.active = active;
        next.secret = secret;
        next.unconfirmed = new ArrayList<>(unconfirmed);
        next.keys = keys;
        next.webhooks.replaceAll(
                (name, hook) ->
                        webhooks.containsKey(name) ? webhooks.get(name).with(hook.hook()) : hook);
        return next;
    }

    AppManifest manifest() {
        return zip.manifest();
    }

    AppZip zip() {
        return zip;
    }

    String name() {
        return manifest().name();
    }

    synchronized boolean isActive() {
        return active;
    }

    synchronized void activate(boolean on) {
        active = on;
    }

    synchronized Optional<String> secret() {
        return secret;
    }

    /** The secret that both sides have, or the shop cannot ask its app anything. */
    String mustSecret() {
        return secret().orElseThrow(
                        () -> ShopwareError.registrationFailed(name(), "App secret is missing"));
    }

    synchronized void commit(String value) {
        secret = Optional.of(value);
        unconfirmed.clear();
    }

    /** 6.6 writes it down before it is confirmed. */
    synchronized void remember(Optional<String> value) {
        secret = value;
    }

    synchronized List<String> unconfirmed() {
        return List.copyOf(unconfirmed);
    }

    /** Newest first; when there are too many the oldest stays: it is the one that the app most likely holds. */
    synchronized void mint(String value) {
        unconfirmed.remove(value);
        unconfirmed.add(0, value);
        while (unconfirmed.size() > MOST_UNCONFIRMED) {
            unconfirmed.remove(unconfirmed.size() - 2);
        }
    }

    synchronized void drop(String value) {
        unconfirmed.remove(value);
    }

    synchronized void dropAllUnconfirmed() {
        unconfirmed.clear();
    }

    synchronized Optional<ApiKeys> keys() {
        return keys;
    }

    synchronized void use(Optional<ApiKeys> fresh) {
        keys = fresh;
    }

    synchronized List<WebhookRow> webhooks() {
        return List.copyOf(webhooks.values());
    }
}
