package dev.stripechat.fakeshop.shopware;

import java.util.List;

/** The manifest of a small app that has one of everything. */
final class TinyManifest {

    private TinyManifest() {}

    static String of(String url, String version) {
        return """
                <manifest><meta><name>StripeChat</name><label>x</label><author>x</author><copyright>x</copyright>
                <version>%2$s</version><license>MIT</license><compatibility>~6.6.0 || ~6.7.0</compatibility></meta>
                <setup><registrationUrl>%1$s/register</registrationUrl><secret>%3$s</secret></setup>
                <admin><action-button action="openChat" entity="order" view="detail" url="%1$s/action"><label>x</label></action-button>
                <module name="settings" parent="sw-settings" source="%1$s/module?tab=1"><label>x</label></module><main-module source="%1$s/module"/></admin>
                <permissions><read>order</read><read>order_transaction</read><read>customer</read><read>product</read>
                <read>sales_channel</read><read>currency</read><read>language</read></permissions>
                <webhooks>%4$s</webhooks>
                <payments><payment-method><identifier>card</identifier><name>Card</name><pay-url>%1$s/pay</pay-url>
                <finalize-url>%1$s/finalize</finalize-url><refund-url>%1$s/refund</refund-url></payment-method></payments>
                <gateways><checkout>%1$s/gateway</checkout></gateways></manifest>
                """
                .formatted(url, version, TinyApp.APP_SECRET, webhooks(url, version));
    }

    private static String webhooks(String url, String version) {
        StringBuilder hooks = new StringBuilder();
        for (String event :
                List.of(
                        "app.installed",
                        "app.activated",
                        "app.deactivated",
                        "app.deleted",
                        "app.updated",
                        "checkout.order.placed",
                        "product.written",
                        "state_enter.order_transaction.state.paid")) {
            hooks.append(
                    "<webhook name=\"%s-%s\" url=\"%s/webhook\" event=\"%s\"/>"
                            .formatted(event, version, url, event));
        }
        return hooks.toString();
    }
}
