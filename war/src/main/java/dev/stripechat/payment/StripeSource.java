package dev.stripechat.payment;

import dev.stripechat.kernel.StripeConnectionId;

/** Name of a connection as a source of the Intake: no two shops share one, so neither can block the other's events. */
public final class StripeSource {

    /** All sources of this kind start with it. */
    public static final String PREFIX = "stripe:";

    private StripeSource() {}

    public static String of(StripeConnectionId connection) {
        return PREFIX + connection;
    }

    static StripeConnectionId connection(String source) {
        return StripeConnectionId.of(source.substring(PREFIX.length()));
    }
}
