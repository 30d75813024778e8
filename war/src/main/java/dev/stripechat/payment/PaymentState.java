package dev.stripechat.payment;

import java.util.Locale;

/** Where a payment stands, as the chat shows it. */
public enum PaymentState {
    REQUIRES_PAYMENT_METHOD,
    DECLINED,
    REQUIRES_ACTION,
    PROCESSING,
    /** The money is reserved; the shop takes it later. */
    AUTHORIZED,
    CANCELED,
    SUCCEEDED;

    /** Whether nothing can come after it. */
    boolean isLast() {
        return this == SUCCEEDED || this == CANCELED;
    }

    /**
     * Whether it stays when the other is heard: events arrive in any order, and a late one must not bring a paid order
     * back. A success outweighs even a cancellation, for it is about money.
     */
    boolean outlasts(PaymentState other) {
        return isLast() && (this == SUCCEEDED || other != SUCCEEDED);
    }

    /** Whether it is told to the shopper as it comes about. */
    public boolean isTold() {
        return this != REQUIRES_PAYMENT_METHOD;
    }

    /** Money has been taken or reserved, or may be at any moment: nobody should pay again. */
    public boolean holdsMoney() {
        return this == SUCCEEDED || this == AUTHORIZED || this == PROCESSING;
    }

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
