package dev.stripechat.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** A clock that stands still until the test lets time pass. */
public final class MovableClock extends Clock {

    private Instant now;

    private MovableClock(Instant now) {
        this.now = now;
    }

    public static MovableClock at(Instant now) {
        return new MovableClock(now);
    }

    /** Noon of some working day, with milliseconds that must not get lost. */
    public static MovableClock atNoon() {
        return at(Instant.parse("2026-03-02T12:00:00.123Z"));
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** A counter of nanoseconds that goes on as it does. */
    public long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
