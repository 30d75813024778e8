package dev.stripechat.benchmark;

import dev.stripechat.world.TestShop;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Open widgets, each with its own conversation and its own WebSocket. */
final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 64;
    private static final int BEAT_EVERY = 1_000;
    private static final long PATIENCE = 60_000_000_000L;

    private final Lines lines;
    private final List<Talk> talks;

    private Crowd(Lines lines, List<Talk> talks) {
        this.lines = lines;
        this.talks = talks;
    }

    static Crowd open(URI server, TestShop shop, List<Prepared.Right> rights) {
        Lines lines = new Lines(server);
        List<Talk> talks = new ArrayList<>();
        for (Prepared.Right right : rights) {
            Talk talk = new Talk(right);
            talk.open(lines, shop.id(), shop.origin());
            talks.add(talk);
            awaitOpen(lines, talks, AT_ONCE);
            if (talks.size() % BEAT_EVERY == 0) {
                // whoever is silent for long is closed
                talks.stream().filter(Talk::isOpen).forEach(Talk::beats);
            }
        }
        awaitOpen(lines, talks, 1);
        return new Crowd(lines, talks);
    }

    /** Until fewer than so many wait for their welcome. */
    private static void awaitOpen(Lines lines, List<Talk> talks, int fewer) {
        long start = System.nanoTime();
        List<Talk> newest = talks.subList(Math.max(0, talks.size() - 2 * AT_ONCE), talks.size());
        while (newest.stream().filter(talk -> !talk.isOpen()).count() >= fewer) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("a widget was not welcomed");
            }
            lines.listen(100);
        }
    }

    Lines lines() {
        return lines;
    }

    List<Talk> talks() {
        return talks;
    }

    /** Each sends a heartbeat every so often, spread evenly; all are answered. */
    void beats(Duration every, Duration time) {
        long start = System.nanoTime();
        long sent = 0;
        double apart = (double) every.toNanos() / talks.size();
        while (System.nanoTime() - start < time.toNanos()) {
            while (start + (long) (sent * apart) <= System.nanoTime()) {
                talks.get((int) (sent % talks.size())).beats();
                sent++;
            }
            lines.listen(1);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
