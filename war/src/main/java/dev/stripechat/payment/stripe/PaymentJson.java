package dev.stripechat.payment.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.ClientSecret;
import dev.stripechat.payment.Failure;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.settings.Mode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The dozen fields we need of a PaymentIntent, read from its JSON: the SDK's own models are empty when it was written
 * by another release train.
 */
final class PaymentJson {

    private final JsonObject fields;

    PaymentJson(JsonObject fields) {
        this.fields = fields;
    }

    boolean isPaymentIntent() {
        return text(fields, "object").filter("payment_intent"::equals).isPresent();
    }

    /** As it stands: a PaymentIntent that waits for a method beside an error is declined. */
    PaymentState state() {
        return switch (text(fields, "status").orElseThrow()) {
            case "requires_action", "requires_source_action" -> PaymentState.REQUIRES_ACTION;
            case "processing" -> PaymentState.PROCESSING;
            case "requires_capture" -> PaymentState.AUTHORIZED;
            case "canceled" -> PaymentState.CANCELED;
            case "succeeded" -> PaymentState.SUCCEEDED;
            default ->
                    error().isPresent()
                            ? PaymentState.DECLINED
                            : PaymentState.REQUIRES_PAYMENT_METHOD;
        };
    }

    /** As an event shows it; the secret is not taken, for nobody needs it there. */
    PaymentSnapshot snapshot(PaymentState state) {
        return snapshot(state, Optional.empty());
    }

    /** As Stripe shows it when asked. */
    PaymentSnapshot current() {
        return snapshot(state(), text(fields, "client_secret").map(ClientSecret::new));
    }

    private PaymentSnapshot snapshot(PaymentState state, Optional<ClientSecret> secret) {
        return new PaymentSnapshot(
                new PaymentIntentId(text(fields, "id").orElseThrow()),
                fields.get("livemode").getAsBoolean() ? Mode.LIVE : Mode.TEST,
                state,
                new Money(fields.get("amount").getAsLong(), text(fields, "currency").orElseThrow()),
                state == PaymentState.DECLINED
                        ? Optional.of(error().map(PaymentJson::failure).orElse(Failure.SILENT))
                        : Optional.empty(),
                idOf(fields, "latest_charge"),
                secret,
                Optional.ofNullable(fields.get("created"))
                        .map(created -> Instant.ofEpochSecond(created.getAsLong()))
                        .orElse(Instant.EPOCH),
                metadata());
    }

    /** An object as its id, or expanded. */
    static Optional<String> idOf(JsonObject object, String name) {
        JsonElement found = object.get(name);
        return found != null && found.isJsonObject()
                ? text(found.getAsJsonObject(), "id")
                : text(object, name);
    }

    private Optional<JsonObject> error() {
        return Optional.ofNullable(fields.get("last_payment_error"))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    private static Failure failure(JsonObject error) {
        return new Failure(
                text(error, "code"),
                text(error, "decline_code"),
                text(error, "advice_code"),
                idOf(error, "charge"));
    }

    private Map<String, String> metadata() {
        JsonElement pairs = fields.get("metadata");
        if (pairs == null || !pairs.isJsonObject()) {
            return Map.of();
        }
        return pairs.getAsJsonObject().entrySet().stream()
                .filter(pair -> pair.getValue().isJsonPrimitive())
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, pair -> pair.getValue().getAsString()));
    }

    static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
