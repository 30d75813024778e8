package dev.stripechat.payment;

import java.util.Optional;

/**
 * The error of a PaymentIntent: Stripe's {@code code}, {@code decline_code} and {@code advice_code}.
 *
 * @param charge the charge that failed; a failed authentication makes none
 */
public record Failure(
        Optional<String> code,
        Optional<String> declineCode,
        Optional<String> adviceCode,
        Optional<String> charge) {

    /** An error that says nothing. */
    public static final Failure SILENT =
            new Failure(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The code that says most: the decline code, else the error code, else a plain decline. */
    public String tellingCode() {
        return declineCode.or(() -> code).orElse(DeclineReason.GENERIC);
    }
}
