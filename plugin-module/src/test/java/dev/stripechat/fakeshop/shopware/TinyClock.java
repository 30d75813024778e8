package dev.stripechat.fakeshop.shopware;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The shop's time, moved by the test. */
final class TinyClock extends Clock {

    private Instant now = Instant.parse("2026-11-22T14:00:00.123456Z");

    synchronized void moves(Duration on) {
        now = now.plus(on);
    }

    @Override
    public synchronized Instant instant() {
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
