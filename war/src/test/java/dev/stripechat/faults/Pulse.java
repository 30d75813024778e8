package dev.stripechat.faults;

import java.io.IOException;

/** Whether anybody is at the other end: asked after 5 s of silence, given up 4 s later, as the widget does. */
final class Pulse {

    private static final long PING_MILLIS = 5_000;
    private static final long PONG_MILLIS = 4_000;

    private final Log clock;
    private final Tally tally;
    private long heardAt;
    private long pingAt;

    Pulse(Log clock, Tally tally) {
        this.clock = clock;
        this.tally = tally;
        begin();
    }

    /** A new connection. */
    void begin() {
        heardAt = clock.now();
        pingAt = heardAt;
    }

    void heard() {
        heardAt = clock.now();
    }

    /**
     * Whether to ask now.
     *
     * @throws IOException when nobody answers
     */
    boolean wantsPing() throws IOException {
        long now = clock.now();
        if (pingAt > heardAt) {
            if (now - pingAt > PONG_MILLIS) {
                tally.count("half-open found");
                throw new IOException("nobody there");
            }
            return false;
        }
        if (now - heardAt > PING_MILLIS) {
            pingAt = now;
            return true;
        }
        return false;
    }
}
