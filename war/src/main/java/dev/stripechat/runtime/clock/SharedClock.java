package dev.stripechat.runtime.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The time of the database, in milliseconds as the wire and the tables keep them. Between two looks at the database it
 * goes on by what has elapsed, so that nobody who sets the clock of the machine moves it. It never goes back: when it was
 * ahead, it stands still until the database has caught up.
 */
final class SharedClock extends Clock {

    private final LongSupplier nanos;
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
    private volatile Mark mark;

    /** What time it was at a reading of the machine's counter of nanoseconds. */
    private record Mark(Instant time, long nanos) {
        Instant at(long now) {
            return time.plusNanos(now - nanos);
        }
    }

    SharedClock(Instant first, LongSupplier nanos) {
        this.nanos = nanos;
        this.mark = new Mark(first, nanos.getAsLong());
    }

    /** Sets it: that was the time when the counter of nanoseconds stood there. Says how far off it was. */
    Duration set(Instant time, long atNanos) {
        Duration off = Duration.between(mark.at(atNanos), time);
        mark = new Mark(time, atNanos);
        return off;
    }

    @Override
    public long millis() {
        long now = mark.at(nanos.getAsLong()).toEpochMilli();
        return latest.accumulateAndGet(now, Math::max);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the server counts in UTC");
    }
}
