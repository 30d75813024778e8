package dev.stripechat.demo;

import dev.stripechat.world.StripeAccount;
import java.util.Locale;

/** What the bank says when a button of the demo shop is pressed. */
enum BankAnswer {
    INSUFFICIENT_FUNDS("payment_intent.payment_failed"),
    LOST_CARD("payment_intent.payment_failed"),
    CONFIRM("payment_intent.requires_action"),
    SUCCEEDED("payment_intent.succeeded");

    private final String type;

    BankAnswer(String type) {
        this.type = type;
    }

    static BankAnswer named(String word) {
        return valueOf(String.valueOf(word).toUpperCase(Locale.ROOT));
    }

    /** Stripe's name for such an event. */
    String type() {
        return type;
    }

    String event(StripeAccount account, String paymentIntent) {
        return switch (this) {
            case INSUFFICIENT_FUNDS, LOST_CARD ->
                    account.declined(paymentIntent, name().toLowerCase(Locale.ROOT));
            case CONFIRM -> account.event(type, paymentIntent, "requires_action", null);
            case SUCCEEDED -> account.succeeded(paymentIntent);
        };
    }
}
