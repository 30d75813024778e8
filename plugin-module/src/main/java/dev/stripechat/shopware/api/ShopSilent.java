package dev.stripechat.shopware.api;

import java.time.Duration;
import java.util.Optional;

/** No answer that says anything: nobody there, too slow, too much, its own failure, or it wants to be left alone for a while. */
public final class ShopSilent extends ShopFailure {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    /** With the reason for the log. */
    public ShopSilent(String reason, Optional<Duration> retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    /** How long it asked to be left alone. */
    public Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }
}
