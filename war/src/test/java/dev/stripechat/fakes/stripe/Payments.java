package dev.stripechat.fakes.stripe;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Optional;

/** What happens to a PaymentIntent once it is confirmed, and what Stripe tells about it. */
final class Payments {

    private final FakeAccount account;
    private final Charges charges;

    Payments(FakeAccount account, Charges charges) {
        this.account = account;
        this.charges = charges;
    }

    /** Lets it happen; gives back why not when the bank says no. */
    Optional<Decline> goes(Intent intent, Outcome outcome) {
        Json.nothing(intent.json(), "next_action", "processing");
        intent.forgetsTheError();
        Ledger.PaidWith method =
                account.ledger().paidWith.get(Json.text(intent.json(), "payment_method"));
        if (outcome instanceof Outcome.AskedByTheBank asked) {
            asks(intent, asked.afterwards());
        } else if (outcome instanceof Outcome.Pending) {
            waits(intent, method);
        } else if (outcome instanceof Outcome.Declined declined) {
            fails(intent, method, declined.why());
            return Optional.of(declined.why());
        } else {
            succeeds(intent, method);
        }
        return Optional.empty();
    }

    private void asks(Intent intent, Outcome afterwards) {
        String url = account.bankAsks(intent);
        JsonObject how = new JsonObject();
        JsonObject next = new JsonObject();
        if (intent.returnUrl().isEmpty()) {
            how.addProperty("type", "three_d_secure_redirect");
            how.addProperty("stripe_js", url);
            next.addProperty("type", "use_stripe_sdk");
            next.add("use_stripe_sdk", how);
        } else {
            how.addProperty("return_url", intent.returnUrl());
            how.addProperty("url", url);
            next.addProperty("type", "redirect_to_url");
            next.add("redirect_to_url", how);
        }
        intent.waitsForTheBank(afterwards);
        intent.json().add("next_action", next);
        intent.status("requires_action");
        account.happened("payment_intent.requires_action", intent.json());
    }

    private void waits(Intent intent, Ledger.PaidWith method) {
        intent.status("processing");
        charges.pending(intent, method);
        if (Json.is(method.json(), "type", "card")) {
            JsonObject processing = new JsonObject();
            processing.add("card", new JsonObject());
            processing.addProperty("type", "card");
            intent.json().add("processing", processing);
        }
        account.happened("payment_intent.processing", intent.json());
    }

    private void fails(Intent intent, Ledger.PaidWith method, Decline why) {
        JsonObject error = why.error();
        error.add("payment_method", method.json().deepCopy());
        intent.status("requires_payment_method");
        intent.json().add("payment_method", JsonNull.INSTANCE);
        if (why.byTheBank()) {
            JsonObject charge = charges.declined(intent, method, why);
            error.addProperty("charge", Json.text(charge, "id"));
            intent.json().add("last_payment_error", error);
            account.happened("charge.failed", charge);
        } else {
            intent.json().add("last_payment_error", error);
        }
        account.happened("payment_intent.payment_failed", intent.json());
    }

    private void succeeds(Intent intent, Ledger.PaidWith method) {
        boolean later = Json.is(intent.json(), "capture_method", "manual");
        long amount = Json.number(intent.json(), "amount");
        JsonObject charge = charges.paid(intent, method, !later);
        intent.json().addProperty(later ? "amount_capturable" : "amount_received", amount);
        intent.status(later ? "requires_capture" : "succeeded");
        account.happened("charge.succeeded", charge);
        account.happened(
                later ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded",
                intent.json());
    }
}
