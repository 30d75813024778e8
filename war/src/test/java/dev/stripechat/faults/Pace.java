package dev.stripechat.faults;

import java.util.concurrent.atomic.AtomicInteger;

/** Spreads the messages of all shoppers over the faults, so that there is talk at every one of them. */
final class Pace {

    private final int messages;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile double allowed;

    Pace(int messages) {
        this.messages = messages;
    }

    /**
     * So much of the way is made.
     *
     * @param part of 1
     */
    void reached(double part) {
        allowed = Math.max(allowed, Math.min(1, part) * messages);
    }

    /** Whether one more may be said now; then it counts. */
    boolean take() {
        if (taken.get() < allowed) {
            taken.incrementAndGet();
            return true;
        }
        return false;
    }
}
