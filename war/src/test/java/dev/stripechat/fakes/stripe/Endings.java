package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import java.time.Instant;
import java.util.Set;

/** How a PaymentIntent ends without another confirmation: taken later, called off, or settled at last. */
final class Endings {

    private static final Set<String> CANCELABLE =
            Set.of(
                    "requires_payment_method",
                    "requires_confirmation",
                    "requires_action",
                    "requires_capture",
                    "processing");

    private final FakeAccount account;

    Endings(FakeAccount account) {
        this.account = account;
    }

    JsonObject cancel(ApiCall call) {
        call.takes(PaymentIntentCancelParams.class, "cancellation_reason", "expand");
        Intent intent = account.ledger().intent(call.id());
        intent.mustBe(CANCELABLE, "cancel");
        JsonObject json = intent.json();
        boolean reserved = intent.status().equals("requires_capture");
        intent.status("canceled");
        json.addProperty("canceled_at", Instant.now().getEpochSecond());
        json.addProperty("amount_capturable", 0);
        Json.nothing(json, "next_action", "processing");
        call.params()
                .text("cancellation_reason")
                .ifPresent(reason -> json.addProperty("cancellation_reason", reason));
        account.happened("payment_intent.canceled", json);
        if (reserved) {
            JsonObject charge = account.ledger().charge(Json.text(json, "latest_charge"));
            charge.addProperty("amount_refunded", Json.number(charge, "amount"));
            charge.addProperty("refunded", true);
            account.happened("charge.refunded", charge);
        }
        return intent.shownTo(call.key());
    }

    JsonObject capture(ApiCall call) {
        call.takes(PaymentIntentCaptureParams.class, "amount_to_capture", "metadata", "expand");
        Intent intent = account.ledger().intent(call.id());
        intent.mustBe(Set.of("requires_capture"), "capture");
        JsonObject json = intent.json().deepCopy();
        long reserved = Json.number(json, "amount_capturable");
        long taken = call.params().number("amount_to_capture").orElse(reserved);
        if (taken < 1 || taken > reserved) {
            throw Refusal.invalid(
                            "The requested capture amount is greater than the amount you can"
                                    + " capture for this charge.")
                    .code("amount_too_large")
                    .param("amount_to_capture");
        }
        Metadata.merge(json, call.params());
        json.addProperty("amount_capturable", 0);
        json.addProperty("amount_received", taken);
        intent.becomes(json);
        intent.status("succeeded");
        intent.forgetsTheError();
        JsonObject charge = account.ledger().charge(Json.text(json, "latest_charge"));
        charge.addProperty("captured", true);
        charge.addProperty("amount_captured", taken);
        charge.addProperty("balance_transaction", Letters.id("txn"));
        account.happened("charge.captured", charge);
        account.happened("payment_intent.succeeded", json);
        return intent.shownTo(call.key());
    }

    /** A payment that stayed in processing arrives. */
    void arrives(Intent intent) {
        intent.mustBe(Set.of("processing"), "settle");
        JsonObject charge = account.ledger().charge(Json.text(intent.json(), "latest_charge"));
        long amount = Json.number(charge, "amount");
        charge.addProperty("status", "succeeded");
        charge.addProperty("paid", true);
        charge.addProperty("captured", true);
        charge.addProperty("amount_captured", amount);
        charge.addProperty("balance_transaction", Letters.id("txn"));
        intent.status("succeeded");
        intent.json().addProperty("amount_received", amount);
        Json.nothing(intent.json(), "processing");
        account.happened("charge.succeeded", charge);
        account.happened("payment_intent.succeeded", intent.json());
    }
}
