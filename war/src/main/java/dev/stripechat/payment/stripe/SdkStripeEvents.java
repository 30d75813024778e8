package dev.stripechat.payment.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.payment.PaymentEvent;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Reversal;
import dev.stripechat.payment.StripeEvents;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads events from their snapshot, whatever release train wrote them. */
@Dependent
class SdkStripeEvents implements StripeEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SdkStripeEvents.class);

    /** What a type says; the others we use say what the snapshot shows. */
    private static final Map<String, Function<PaymentJson, PaymentState>> TYPES =
            Map.of(
                    "payment_intent.created", PaymentJson::state,
                    "payment_intent.payment_failed", any -> PaymentState.DECLINED,
                    "payment_intent.requires_action", any -> PaymentState.REQUIRES_ACTION,
                    "payment_intent.processing", any -> PaymentState.PROCESSING,
                    "payment_intent.amount_capturable_updated", any -> PaymentState.AUTHORIZED,
                    "payment_intent.canceled", any -> PaymentState.CANCELED,
                    "payment_intent.succeeded", any -> PaymentState.SUCCEEDED);

    /** All types that tell us something, in the order of the alphabet. */
    static final List<String> HEARD =
            Stream.concat(TYPES.keySet().stream(), ReversalJson.KINDS.keySet().stream())
                    .sorted()
                    .toList();

    /** A signed event that has not the documented form tells us nothing; it must not block those behind it. */
    @Override
    public Optional<PaymentEvent> read(byte[] body) {
        try {
            return readDocumented(body);
        } catch (RuntimeException otherForm) {
            LOG.warn(
                    "a signed event of Stripe has a form that we do not know: {}",
                    otherForm.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Optional<Reversal> reversal(byte[] body) {
        try {
            return ReversalJson.read(
                    JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                            .getAsJsonObject());
        } catch (RuntimeException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<PaymentEvent> readDocumented(byte[] body) {
        JsonObject event =
                JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
        PaymentJson object =
                new PaymentJson(event.getAsJsonObject("data").getAsJsonObject("object"));
        return PaymentJson.text(event, "type")
                .map(TYPES::get)
                .filter(known -> object.isPaymentIntent())
                .map(state -> read(event, object, state.apply(object)));
    }

    private static PaymentEvent read(JsonObject event, PaymentJson object, PaymentState state) {
        return new PaymentEvent(
                PaymentJson.text(event, "id").orElseThrow(),
                PaymentJson.text(event, "account"),
                object.snapshot(state));
    }
}
