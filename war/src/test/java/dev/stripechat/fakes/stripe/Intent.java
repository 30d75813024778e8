package dev.stripechat.fakes.stripe;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** A PaymentIntent: what Stripe shows of it, and what is still to come. */
final class Intent {

    /** What a publishable key does not get to see (docs.stripe.com/api/metadata, Stripe.js). */
    private static final Set<String> HIDDEN =
            Set.of(
                    "amount_capturable",
                    "amount_received",
                    "application",
                    "application_fee_amount",
                    "customer",
                    "customer_account",
                    "latest_charge",
                    "managed_payments",
                    "metadata",
                    "on_behalf_of",
                    "payment_method_options",
                    "review",
                    "statement_descriptor",
                    "statement_descriptor_suffix",
                    "transfer_data",
                    "transfer_group");

    private JsonObject json;
    private String returnUrl = "";
    private Outcome afterTheBank = new Outcome.Paid();

    Intent(JsonObject json) {
        this.json = json;
    }

    JsonObject json() {
        return json;
    }

    void becomes(JsonObject changed) {
        json = changed;
    }

    String id() {
        return Json.text(json, "id");
    }

    String status() {
        return Json.text(json, "status");
    }

    String returnUrl() {
        return returnUrl;
    }

    void returnsTo(String url) {
        returnUrl = url;
    }

    Outcome afterTheBank() {
        return afterTheBank;
    }

    void waitsForTheBank(Outcome afterwards) {
        afterTheBank = afterwards;
    }

    void status(String status) {
        json.addProperty("status", status);
    }

    /** Takes the shopper's last trouble away, as every update does. */
    void forgetsTheError() {
        json.add("last_payment_error", JsonNull.INSTANCE);
    }

    /** Refuses a wrong client secret. */
    void opensFor(String clientSecret) {
        if (!MessageDigest.isEqual(bytes(Json.text(json, "client_secret")), bytes(clientSecret))) {
            throw Refusal.invalid(
                            "The client_secret provided does not match the client_secret"
                                    + " associated with the PaymentIntent.")
                    .code("payment_intent_invalid_parameter")
                    .param("client_secret");
        }
    }

    /** Refuses what its state does not allow. */
    void mustBe(Set<String> statuses, String verb) {
        if (!statuses.contains(status())) {
            throw Refusal.invalid(
                            "This PaymentIntent's status is "
                                    + status()
                                    + ", so you cannot "
                                    + verb
                                    + " it. It must be one of: "
                                    + String.join(", ", statuses.stream().sorted().toList())
                                    + ".")
                    .code("payment_intent_unexpected_state")
                    .with("payment_intent", json.deepCopy());
        }
    }

    JsonObject shownTo(ApiKey key) {
        return key.kind() == KeyKind.PUBLISHABLE ? redacted(json) : json.deepCopy();
    }

    static JsonObject redacted(JsonObject intent) {
        JsonObject shown = intent.deepCopy();
        HIDDEN.forEach(shown::remove);
        return shown;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
