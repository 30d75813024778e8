package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;

/** Money given back, and money that a cardholder wants back. */
final class Refunds {

    private final FakeAccount account;

    Refunds(FakeAccount account) {
        this.account = account;
    }

    JsonObject create(ApiCall call) {
        call.takes(
                RefundCreateParams.class,
                "payment_intent",
                "charge",
                "amount",
                "reason",
                "metadata",
                "expand");
        JsonObject charge = paid(call.params());
        long left = left(charge);
        long amount = call.params().number("amount").orElse(left);
        if (amount < 1 || amount > left) {
            throw Refusal.invalid(
                            "Refund amount is greater than unrefunded amount on charge ("
                                    + left
                                    + ")")
                    .param("amount");
        }
        JsonObject refund = made(charge, amount);
        Metadata.merge(refund, call.params());
        call.params().text("reason").ifPresent(reason -> refund.addProperty("reason", reason));
        account.ledger().refunds.put(Json.text(refund, "id"), refund);
        if (!Json.is(refund, "status", "failed")) {
            charge.addProperty("amount_refunded", Json.number(charge, "amount_refunded") + amount);
            charge.addProperty("refunded", amount == left);
            account.happened("charge.refunded", charge);
        }
        return refund.deepCopy();
    }

    JsonObject list(ApiCall call) {
        call.takes(RefundListParams.class, "payment_intent", "limit", "created");
        String intent = call.params().needed("payment_intent");
        account.ledger().intent(intent);
        return Listed.of(
                account.ledger().refunds.values().stream()
                        .filter(refund -> Json.is(refund, "payment_intent", intent))
                        .toList(),
                "/v1/refunds",
                call.params());
    }

    JsonObject retrieve(ApiCall call) {
        return Ledger.found(account.ledger().refunds, call.id(), "refund", "refund").deepCopy();
    }

    /** The cardholder asks the bank for the money. */
    JsonObject dispute(JsonObject charge) {
        JsonObject dispute = Shapes.fresh("dispute", "dp", account.livemode());
        dispute.add("amount", charge.get("amount"));
        dispute.add("currency", charge.get("currency"));
        dispute.add("charge", charge.get("id"));
        dispute.add("payment_intent", charge.get("payment_intent"));
        dispute.addProperty("reason", "fraudulent");
        dispute.addProperty("status", "needs_response");
        charge.addProperty("disputed", true);
        account.ledger().disputes.put(Json.text(dispute, "id"), dispute);
        account.happened("charge.dispute.created", dispute);
        return dispute.deepCopy();
    }

    /** The bank decides for the shop, or against it. */
    JsonObject closed(String intent, String status) {
        JsonObject dispute =
                account.ledger().disputes.values().stream()
                        .filter(one -> Json.text(one, "payment_intent").equals(intent))
                        .findFirst()
                        .orElseThrow();
        dispute.addProperty("status", status);
        account.happened("charge.dispute.closed", dispute);
        return dispute.deepCopy();
    }

    JsonObject retrieveDispute(ApiCall call) {
        return Ledger.found(account.ledger().disputes, call.id(), "dispute", "dispute").deepCopy();
    }

    private static long left(JsonObject charge) {
        long left = Json.number(charge, "amount_captured") - Json.number(charge, "amount_refunded");
        if (left == 0) {
            throw Refusal.invalid(
                            "Charge " + Json.text(charge, "id") + " has already been refunded.")
                    .code("charge_already_refunded");
        }
        return left;
    }

    private JsonObject paid(Params params) {
        if (params.has("charge")) {
            return account.ledger().charge(params.needed("charge"));
        }
        Intent intent = account.ledger().intent(params.needed("payment_intent"));
        if (!intent.status().equals("succeeded")) {
            throw Refusal.invalid(
                            "This PaymentIntent ("
                                    + intent.id()
                                    + ") does not have a successful charge to refund.")
                    .param("payment_intent");
        }
        return account.ledger().charge(Json.text(intent.json(), "latest_charge"));
    }

    private JsonObject made(JsonObject charge, long amount) {
        JsonObject refund = Shapes.fresh("refund", "re", account.livemode());
        refund.addProperty("amount", amount);
        refund.add("currency", charge.get("currency"));
        refund.add("charge", charge.get("id"));
        refund.add("payment_intent", charge.get("payment_intent"));
        refund.add("payment_method", charge.get("payment_method"));
        refund.addProperty("balance_transaction", Letters.id("txn"));
        refund.addProperty("status", account.payments().plannedRefund());
        return refund;
    }
}
