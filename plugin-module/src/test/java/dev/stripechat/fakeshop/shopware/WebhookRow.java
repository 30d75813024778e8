package dev.stripechat.fakeshop.shopware;

/** A registered webhook and how often in a row nothing helped. */
final class WebhookRow {

    private static final int ENOUGH = 10;

    private final AppManifest.Webhook hook;
    private int errors;
    private boolean active = true;

    WebhookRow(AppManifest.Webhook hook) {
        this.hook = hook;
    }

    /** A webhook of the same name after an update: nobody switches it on again. */
    synchronized WebhookRow with(AppManifest.Webhook newer) {
        WebhookRow row = new WebhookRow(newer);
        row.errors = errors;
        row.active = active;
        return row;
    }

    AppManifest.Webhook hook() {
        return hook;
    }

    synchronized boolean isActive() {
        return active;
    }

    synchronized void succeeded() {
        errors = 0;
    }

    synchronized void switchOff() {
        active = false;
    }

    /** All tries of one message are used up. */
    synchronized void exhausted() {
        errors++;
        if (errors >= ENOUGH) {
            active = false;
            errors = 0;
        }
    }
}
