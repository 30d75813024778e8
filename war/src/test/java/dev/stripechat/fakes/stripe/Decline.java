package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.util.Map;

/** Why a payment is refused: the error code, and for a bank's "no" the decline code and the advice. Empty: none. */
public record Decline(String code, String declineCode, String adviceCode, String message) {

    private static final String NO = "Your card was declined.";

    private static final Map<String, Decline> KNOWN =
            Map.of(
                    "insufficient_funds",
                    bank(
                            "insufficient_funds",
                            "try_again_later",
                            "Your card has insufficient funds."),
                    "expired_card",
                    own("expired_card", "confirm_card_data", "Your card has expired."),
                    "incorrect_cvc",
                    own(
                            "incorrect_cvc",
                            "confirm_card_data",
                            "Your card's security code is incorrect."),
                    "processing_error",
                    own(
                            "processing_error",
                            "try_again_later",
                            "An error occurred while processing your card. Try again in a little"
                                    + " bit."),
                    "lost_card",
                    bank("lost_card", "do_not_try_again", NO),
                    "stolen_card",
                    bank("stolen_card", "do_not_try_again", NO),
                    "fraudulent",
                    bank("fraudulent", "do_not_try_again", NO),
                    "authentication_required",
                    new Decline(
                            "authentication_required",
                            "authentication_required",
                            "",
                            "Your card was declined. This transaction requires authentication."));

    /** The bank refused with that decline code, as Stripe's test cards do it. */
    public static Decline of(String declineCode) {
        Decline known = KNOWN.get(declineCode);
        return known == null ? bank(declineCode, "try_again_later", NO) : known;
    }

    /** The same with another advice, empty for none. */
    public Decline advising(String advice) {
        return new Decline(code, declineCode, advice, message);
    }

    /** The failed confirmation by the bank, which is no decline of a card. */
    static Decline authentication() {
        return new Decline(
                "payment_intent_authentication_failure",
                "",
                "",
                "The provided PaymentMethod has failed authentication. You can provide"
                        + " payment_method_data or a new PaymentMethod to attempt to fulfill this"
                        + " PaymentIntent again.");
    }

    boolean byTheBank() {
        return !code.equals("payment_intent_authentication_failure");
    }

    JsonObject error() {
        JsonObject error = new JsonObject();
        error.addProperty("type", byTheBank() ? "card_error" : "invalid_request_error");
        error.addProperty("code", code);
        error.addProperty("message", message);
        error.addProperty(
                "doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        if (!declineCode.isEmpty()) {
            error.addProperty("decline_code", declineCode);
        }
        if (!adviceCode.isEmpty()) {
            error.addProperty("advice_code", adviceCode);
        }
        if (code.equals("incorrect_cvc")) {
            error.addProperty("param", "cvc");
        }
        if (code.equals("expired_card")) {
            error.addProperty("param", "exp_month");
        }
        return error;
    }

    private static Decline bank(String declineCode, String advice, String message) {
        return new Decline("card_declined", declineCode, advice, message);
    }

    private static Decline own(String code, String advice, String message) {
        // Stripe's list of test cards: no decline code beside these error codes
        return new Decline(code, "", advice, message);
    }
}
