package dev.stripechat.payment.stripe;

import com.google.gson.JsonObject;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentReversed;
import dev.stripechat.payment.Reversal;
import dev.stripechat.settings.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The few fields of a charge that was refunded, or of a dispute, that we need. */
final class ReversalJson {

    /** What types of events say. */
    static final Map<String, PaymentReversed.Kind> KINDS =
            Map.of(
                    "charge.refunded", PaymentReversed.Kind.REFUNDED,
                    "charge.dispute.created", PaymentReversed.Kind.DISPUTED,
                    "charge.dispute.closed", PaymentReversed.Kind.DISPUTE_WON);

    /** How a dispute ends well: an inquiry may be dropped before it becomes one. */
    private static final Set<String> WON = Set.of("won", "warning_closed");

    private ReversalJson() {}

    static Optional<Reversal> read(JsonObject event) {
        JsonObject object = event.getAsJsonObject("data").getAsJsonObject("object");
        return PaymentJson.text(event, "type")
                .map(KINDS::get)
                .filter(kind -> kind != PaymentReversed.Kind.DISPUTE_WON || isWon(object))
                .flatMap(kind -> of(event, object, kind, amountName(kind)));
    }

    private static boolean isWon(JsonObject dispute) {
        return PaymentJson.text(dispute, "status").filter(WON::contains).isPresent();
    }

    private static String reference(PaymentReversed.Kind kind, String id, long amount) {
        return kind == PaymentReversed.Kind.REFUNDED ? id + "-" + amount : id;
    }

    private static String amountName(PaymentReversed.Kind kind) {
        return kind == PaymentReversed.Kind.REFUNDED ? "amount_refunded" : "amount";
    }

    private static Optional<Reversal> of(
            JsonObject event, JsonObject object, PaymentReversed.Kind kind, String amountName) {
        long amount = object.get(amountName).getAsLong();
        return PaymentJson.idOf(object, "payment_intent")
                .map(
                        id ->
                                new Reversal(
                                        PaymentJson.text(event, "account"),
                                        new PaymentIntentId(id),
                                        event.get("livemode").getAsBoolean()
                                                ? Mode.LIVE
                                                : Mode.TEST,
                                        kind,
                                        new Money(
                                                amount,
                                                PaymentJson.text(object, "currency").orElseThrow()),
                                        reference(
                                                kind,
                                                PaymentJson.text(object, "id").orElseThrow(),
                                                amount)));
    }
}
