package dev.stripechat.payment.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentEvent;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.StripeEvents;
import dev.stripechat.settings.Mode;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the dozen fields we need from the snapshot itself: the SDK's own models are empty when the event was written by
 * another release train, and fail on a missing {@code api_version}.
 */
@Dependent
class SdkStripeEvents implements StripeEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SdkStripeEvents.class);

    private static final Map<String, PaymentState> TYPES =
            Map.of(
                    "payment_intent.payment_failed", PaymentState.DECLINED,
                    "payment_intent.requires_action", PaymentState.REQUIRES_ACTION,
                    "payment_intent.processing", PaymentState.PROCESSING,
                    "payment_intent.canceled", PaymentState.CANCELED,
                    "payment_intent.succeeded", PaymentState.SUCCEEDED);

    /** A signed event that has not the documented form tells us nothing; it must not block those behind it. */
    @Override
    public Optional<PaymentEvent> read(byte[] body) {
        try {
            return readDocumented(body);
        } catch (RuntimeException otherForm) {
            LOG.warn(
                    "a signed event of Stripe has a form that we do not know: {}",
                    otherForm.toString());
            return Optional.empty();
        }
    }

    private static Optional<PaymentEvent> readDocumented(byte[] body) {
        JsonObject event =
                JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
        Optional<PaymentState> state = text(event, "type").map(TYPES::get);
        JsonObject object = event.getAsJsonObject("data").getAsJsonObject("object");
        boolean aboutPayment = text(object, "object").filter("payment_intent"::equals).isPresent();
        return state.filter(known -> aboutPayment).map(known -> read(event, object, known));
    }

    private static PaymentEvent read(JsonObject event, JsonObject object, PaymentState state) {
        return new PaymentEvent(
                text(event, "id").orElseThrow(),
                event.get("livemode").getAsBoolean() ? Mode.LIVE : Mode.TEST,
                text(event, "account"),
                new PaymentIntentId(text(object, "id").orElseThrow()),
                state,
                new Money(object.get("amount").getAsLong(), text(object, "currency").orElseThrow()),
                state == PaymentState.DECLINED ? Optional.of(failure(object)) : Optional.empty());
    }

    private static PaymentEvent.Failure failure(JsonObject object) {
        JsonElement error = object.get("last_payment_error");
        if (error == null || !error.isJsonObject()) {
            return new PaymentEvent.Failure(Optional.empty(), Optional.empty(), Optional.empty());
        }
        JsonObject fields = error.getAsJsonObject();
        return new PaymentEvent.Failure(
                text(fields, "code"), text(fields, "decline_code"), text(fields, "advice_code"));
    }

    private static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
