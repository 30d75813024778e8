package dev.stripechat.fakeshop.shopware;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The events that an app can hear of, and what it must be allowed to read for it. */
final class Hookable {

    static final Set<String> WRITTEN =
            Set.of(
                    "product",
                    "product_price",
                    "category",
                    "sales_channel",
                    "sales_channel_domain",
                    "customer",
                    "customer_address",
                    "order",
                    "order_address",
                    "document",
                    "media");

    private static final String STATES =
            "state_(enter|leave)\\.("
                    + "order_transaction\\.state\\.(open|unconfirmed|in_progress|authorized|paid|paid_partially|failed|cancelled"
                    + "|reminded|refunded|refunded_partially|chargeback)"
                    + "|order_delivery\\.state\\.(open|shipped|shipped_partially|returned|returned_partially|cancelled)"
                    + "|order\\.state\\.(open|in_progress|completed|cancelled))";

    private static final Set<String> APP =
            Set.of(
                    "app.installed",
                    "app.activated",
                    "app.deactivated",
                    "app.updated",
                    "app.deleted",
                    "app.config.changed",
                    "shopware.updated");

    private static final Set<String> CUSTOMER =
            Set.of(
                    "checkout.customer.register",
                    "checkout.customer.guest_register",
                    "checkout.customer.login",
                    "checkout.customer.logout",
                    "checkout.customer.deleted",
                    "checkout.customer.changed-payment-method");

    private Hookable() {}

    /** What an app must be allowed to be told of an event; an unknown event is refused. */
    static Set<String> needs(String event) {
        String entity = event.replaceFirst("\\.(written|deleted)$", "");
        if (WRITTEN.contains(entity) && !entity.equals(event)) {
            return Set.of(entity + ":read");
        }
        if (event.equals("checkout.order.placed") || event.matches(STATES)) {
            return Set.of("order:read");
        }
        if (event.equals("checkout.order.payment_method.changed")) {
            return Set.of("order:read", "order_transaction:read");
        }
        if (CUSTOMER.contains(event)) {
            return Set.of("customer:read");
        }
        if (event.matches("newsletter\\.(register|confirm|unsubscribe)")) {
            return Set.of("newsletter_recipient:read");
        }
        if (APP.contains(event)) {
            return event.equals("app.config.changed") ? Set.of("system_config:read") : Set.of();
        }
        if (Set.of("contact_form.send", "review_form.send", "mail.sent").contains(event)) {
            return Set.of();
        }
        throw ShopwareError.invalidApp("The following webhooks are not hookable:\n- " + event);
    }

    /** What Shopware checks of an app's webhooks before it installs it. */
    static void check(AppManifest manifest) {
        List<String> missing =
                manifest.webhooks().stream()
                        .flatMap(hook -> needs(hook.event()).stream())
                        .filter(privilege -> !manifest.privileges().contains(privilege))
                        .distinct()
                        .sorted()
                        .toList();
        if (!missing.isEmpty()) {
            throw ShopwareError.invalidApp(
                    missing.stream()
                            .map(privilege -> "\n- " + privilege)
                            .collect(
                                    Collectors.joining(
                                            "", "The following permissions are missing:", "")));
        }
    }

    /** Whether an app that is switched off is told nevertheless. */
    static boolean isOfApps(String event) {
        return event.startsWith("app.");
    }
}
