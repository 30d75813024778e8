package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/** What the app says to a payment call; empty words are no words. */
record PaymentAnswer(
        Optional<String> status, Optional<String> redirectUrl, Optional<String> message) {

    static PaymentAnswer of(HttpReply reply) {
        if (!reply.isOk()) {
            throw new ShopwareError(
                    "CHECKOUT__UNKNOWN_ERROR", "Client error: status " + reply.status());
        }
        JsonObject json =
                PhpJson.parsed(reply.body())
                        .map(
                                element ->
                                        element.isJsonObject()
                                                ? element.getAsJsonObject()
                                                : new JsonObject())
                        .orElseThrow(
                                () -> new ShopwareError("CHECKOUT__UNKNOWN_ERROR", "Syntax error"));
        return new PaymentAnswer(
                text(json, "status"), text(json, "redirectUrl"), text(json, "message"));
    }

    /** Why the payment is over, if it is. */
    Optional<String> failure() {
        return message.or(
                () -> status.filter("fail"::equals).map(s -> "Payment was reported as failed."));
    }

    private static Optional<String> text(JsonObject json, String field) {
        JsonElement value = json.get(field);
        return value == null || value.isJsonNull()
                ? Optional.empty()
                : Optional.of(value.getAsString()).filter(text -> !text.isEmpty());
    }
}
