package dev.stripechat.shopware;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** What the shop does after it asked about a payment. */
public final class PaymentAnswer {

    private final JsonObject json;

    private PaymentAnswer(JsonObject json) {
        this.json = json;
    }

    private static PaymentAnswer of(String name, String value) {
        return new PaymentAnswer(Json.createObjectBuilder().add(name, value).build());
    }

    /** The state stays as it is. */
    public static PaymentAnswer nothing() {
        return new PaymentAnswer(JsonObject.EMPTY_JSON_OBJECT);
    }

    /** The shopper goes to that page; the transaction stays open. */
    public static PaymentAnswer redirect(String url) {
        return of("redirectUrl", url);
    }

    /** The transaction is moved. */
    public static PaymentAnswer status(PaymentAction action) {
        return of("status", action.word());
    }

    /** The refund is moved. */
    public static PaymentAnswer refund(RefundAction action) {
        return of("status", action.word());
    }

    /** The payment fails, and the shop logs why. */
    public static PaymentAnswer failed(String message) {
        return of("message", message);
    }

    /** The shopper may place the order, and the shop hands that back to us with {@link PayCall}. */
    public static PaymentAnswer validated(JsonObject preOrderPayment) {
        return new PaymentAnswer(
                Json.createObjectBuilder().add("preOrderPayment", preOrderPayment).build());
    }

    /** With the shop's signature. */
    public SignedAnswer signedWith(Secret secret) {
        return SignedAnswer.of(json.toString(), secret);
    }
}
