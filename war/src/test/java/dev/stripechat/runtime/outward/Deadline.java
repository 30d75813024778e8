package dev.stripechat.runtime.outward;

import java.time.Duration;

/** Deadlines outside a container. */
public final class Deadline {

    private Deadline() {}

    /** Calls end after that time. */
    public static Deadlines of(Duration most) {
        return new Deadlines(
                most,
                work -> {
                    Thread thread = new Thread(work, "deadlines");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
