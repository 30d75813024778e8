package dev.stripechat.fakes.stripe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stripe's test cards (docs.stripe.com/testing) and the payment methods named after them. */
final class TestCards {

    /** FakeStripe's own: Stripe has no test card whose payment stays in processing. */
    static final String PENDING = "4000000000091233";

    private static final Map<String, Outcome> OUTCOMES = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        card("4242424242424242", new Outcome.Paid(), "visa");
        card("5555555555554444", new Outcome.Paid(), "mastercard");
        card("378282246310005", new Outcome.Paid(), "amex");
        declined("4000000000000002", "generic_decline", "chargeDeclined");
        declined("4000000000009995", "insufficient_funds", "chargeDeclinedInsufficientFunds");
        declined("4000000000009987", "lost_card", "chargeDeclinedLostCard");
        declined("4000000000009979", "stolen_card", "chargeDeclinedStolenCard");
        declined("4000000000000069", "expired_card", "chargeDeclinedExpiredCard");
        declined("4000000000000127", "incorrect_cvc", "chargeDeclinedIncorrectCvc");
        declined("4000000000000119", "processing_error", "chargeDeclinedProcessingError");
        declined(
                "4000000000006975",
                "card_velocity_exceeded",
                "chargeDeclinedVelocityLimitExceeded");
        declined("4100000000000019", "fraudulent", "radarBlock");
        asked("4000002760003184", new Outcome.Paid(), "authenticationRequired");
        asked("4000000000003220", new Outcome.Paid(), "threeDSecure2Required");
        asked(
                "4000008400001629",
                new Outcome.Declined(Decline.of("generic_decline")),
                "threeDSecureRequiredChargeDeclined");
        asked(
                "4000008260003178",
                new Outcome.Declined(Decline.of("insufficient_funds")),
                "authenticationRequiredChargeDeclinedInsufficientFunds");
        card(PENDING, new Outcome.Pending(), "pending");
    }

    private TestCards() {}

    /** What a card does in test mode; any other number might be somebody's. */
    static Outcome outcome(String number) {
        return OUTCOMES.getOrDefault(
                number, new Outcome.Declined(Decline.of("test_mode_live_card")));
    }

    /** The card behind {@code pm_card_visa} and its like. */
    static Optional<String> named(String paymentMethod) {
        return Optional.ofNullable(NAMES.get(paymentMethod));
    }

    private static void declined(String number, String code, String name) {
        card(number, new Outcome.Declined(Decline.of(code)), name);
        NAMES.put("pm_card_visa_" + name, number);
    }

    private static void asked(String number, Outcome afterwards, String name) {
        card(number, new Outcome.AskedByTheBank(afterwards), name);
    }

    private static void card(String number, Outcome outcome, String name) {
        OUTCOMES.put(number, outcome);
        NAMES.put("pm_card_" + name, number);
    }
}
