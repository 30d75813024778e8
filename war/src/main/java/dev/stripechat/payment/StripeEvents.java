package dev.stripechat.payment;

import java.util.Optional;

/** Reads the body of a verified event. */
public interface StripeEvents {

    /** What it says about a PaymentIntent; nothing, when it is about something else or a type that we do not use. */
    Optional<PaymentEvent> read(byte[] body);

    /** What it says about money that goes back; nothing, when it is about something else. */
    default Optional<Reversal> reversal(byte[] body) {
        return Optional.empty();
    }
}
