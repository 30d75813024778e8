package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.util.Optional;

/** The attempts to take money. */
final class Charges {

    private final FakeAccount account;

    Charges(FakeAccount account) {
        this.account = account;
    }

    JsonObject retrieve(ApiCall call) {
        return account.ledger().charge(call.id()).deepCopy();
    }

    /** Money taken, or reserved when the shop takes it later. */
    JsonObject paid(Intent intent, Ledger.PaidWith method, boolean captured) {
        JsonObject charge = made(intent, method);
        charge.addProperty("status", "succeeded");
        charge.addProperty("paid", true);
        charge.addProperty("captured", captured);
        charge.addProperty("amount_captured", captured ? Json.number(intent.json(), "amount") : 0);
        if (captured) {
            charge.addProperty("balance_transaction", Letters.id("txn"));
        }
        outcome(charge, "authorized", "approved_by_network", "Payment complete.");
        return kept(intent, charge);
    }

    /** Nothing known yet. */
    JsonObject pending(Intent intent, Ledger.PaidWith method) {
        JsonObject charge = made(intent, method);
        charge.addProperty("status", "pending");
        charge.addProperty("paid", false);
        outcome(charge, "authorized", "approved_by_network", "Payment pending.");
        return kept(intent, charge);
    }

    JsonObject declined(Intent intent, Ledger.PaidWith method, Decline why) {
        JsonObject charge = waiting(intent).orElseGet(() -> made(intent, method));
        charge.addProperty("status", "failed");
        charge.addProperty("paid", false);
        charge.addProperty("failure_code", why.code());
        charge.addProperty("failure_message", why.message());
        boolean blocked = why.declineCode().equals("fraudulent");
        outcome(
                charge,
                blocked ? "blocked" : "issuer_declined",
                blocked ? "not_sent_to_network" : "declined_by_network",
                "The bank returned the decline code `" + why.declineCode() + "`.");
        JsonObject outcome = charge.getAsJsonObject("outcome");
        if (!why.declineCode().isEmpty()) {
            outcome.addProperty("reason", why.declineCode());
        }
        if (!why.adviceCode().isEmpty()) {
            outcome.addProperty("advice_code", why.adviceCode());
        }
        return kept(intent, charge);
    }

    /** The charge of a payment that was in processing until now. */
    private Optional<JsonObject> waiting(Intent intent) {
        return Optional.of(intent.json())
                .filter(json -> Json.has(json, "latest_charge"))
                .map(json -> account.ledger().charge(Json.text(json, "latest_charge")))
                .filter(charge -> Json.is(charge, "status", "pending"));
    }

    private JsonObject made(Intent intent, Ledger.PaidWith method) {
        JsonObject charge = Shapes.fresh("charge", "ch", account.livemode());
        JsonObject of = intent.json();
        for (String same : new String[] {"amount", "currency", "description", "receipt_email"}) {
            charge.add(same, of.get(same));
        }
        charge.add("metadata", of.get("metadata").deepCopy());
        charge.add("shipping", of.get("shipping").deepCopy());
        charge.add("billing_details", method.json().get("billing_details").deepCopy());
        charge.addProperty("payment_intent", intent.id());
        charge.addProperty("payment_method", Json.text(method.json(), "id"));
        Json.nothing(charge, "balance_transaction", "review", "source", "transfer_data");
        charge.addProperty("receipt_url", "https://pay.stripe.com/receipts/payment/demonstration");
        charge.getAsJsonObject("refunds")
                .addProperty("url", "/v1/charges/" + Json.text(charge, "id") + "/refunds");
        String type = Json.text(method.json(), "type");
        JsonObject details = charge.getAsJsonObject("payment_method_details");
        if (!type.equals("card")) {
            details.addProperty("type", type);
            details.remove("card");
            details.add(type, method.json().get(type).deepCopy());
            return charge;
        }
        JsonObject card = details.getAsJsonObject("card");
        PaymentMethods.describe(card, method.card());
        card.addProperty("network", method.card().brand());
        Json.nothing(card, "installments", "three_d_secure", "wallet");
        return charge;
    }

    private JsonObject kept(Intent intent, JsonObject charge) {
        account.ledger().charges.put(Json.text(charge, "id"), charge);
        intent.json().addProperty("latest_charge", Json.text(charge, "id"));
        return charge;
    }

    private static void outcome(JsonObject charge, String type, String network, String message) {
        JsonObject outcome = charge.getAsJsonObject("outcome");
        outcome.addProperty("type", type);
        outcome.addProperty("network_status", network);
        outcome.addProperty("seller_message", message);
    }
}
