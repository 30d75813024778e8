package dev.stripechat.architecture.planted.desk;

import dev.stripechat.architecture.planted.payment.Till;

/** Planted: the other half of a cycle. */
public class Inbox {
    private final Till till = new Till();

    /** Looks. */
    public Till look() {
        return till;
    }
}
