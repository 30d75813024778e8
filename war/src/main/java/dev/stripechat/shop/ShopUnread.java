package dev.stripechat.shop;

import java.time.Duration;
import java.util.Optional;

/** A shop has not answered a question of ours. */
public class ShopUnread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** It gives no answer now; later it may. */
        SILENT,
        /** It does not accept our keys, or not for this. A person has to mend that. */
        KEYS_REFUSED,
        /** It answers, and not with what was asked for; or it must not be asked where it says it is. */
        REFUSED,
        /** It is not installed, or switched off. */
        CLOSED
    }

    private final Why why;
    private final transient Optional<Duration> retryAfter;

    /** @param retryAfter how long it wants to be left alone, if it says so */
    public ShopUnread(Why why, String what, Optional<Duration> retryAfter) {
        super(what);
        this.why = why;
        this.retryAfter = retryAfter;
    }

    public Why why() {
        return why;
    }

    /** How long it wants to be left alone, if it says so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
