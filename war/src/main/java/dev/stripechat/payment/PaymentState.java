package dev.stripechat.payment;

import java.util.Locale;

/** Where a payment stands, as the chat shows it. */
public enum PaymentState {
    REQUIRES_PAYMENT_METHOD(false),
    DECLINED(false),
    REQUIRES_ACTION(false),
    PROCESSING(false),
    CANCELED(true),
    SUCCEEDED(true);

    private final boolean last;

    PaymentState(boolean last) {
        this.last = last;
    }

    /** Nothing comes after it: events arrive in any order, and a late one must not bring a paid order back. */
    boolean isLast() {
        return last;
    }

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
