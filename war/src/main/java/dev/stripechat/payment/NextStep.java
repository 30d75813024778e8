package dev.stripechat.payment;

import java.util.Locale;

/** What the shopper can do next that can work. */
public enum NextStep {
    FIX_DETAILS,
    TRY_AGAIN,
    TRY_LATER,
    AUTHENTICATE,
    OTHER_METHOD,
    CHECK_FIRST,
    NONE;

    /** From the column {@code may_retry} of the decline table. */
    static NextStep of(String mayRetry) {
        return switch (mayRetry) {
            case "yes_after_fix" -> FIX_DETAILS;
            case "yes_once" -> TRY_AGAIN;
            case "yes_later" -> TRY_LATER;
            case "yes_with_3ds" -> AUTHENTICATE;
            case "check_first" -> CHECK_FIRST;
            default -> OTHER_METHOD;
        };
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
