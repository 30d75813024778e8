package dev.stripechat.benchmark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Queue;
import java.util.function.Predicate;

/** Lets many shoppers write, one thing each at a time, in turn. */
final class Load {

    private static final long NANOS = 1_000_000_000L;
    private static final long PATIENCE = 30 * NANOS;

    private final Lines lines;
    private final Queue<Talk> free;
    private final Predicate<Talk> goal;
    private long[] times = new long[1 << 16];
    private int done;
    private int flying;

    /** A message has reached its goal when this is true of its talk. */
    Load(Lines lines, Collection<Talk> talks, Predicate<Talk> goal) {
        this.lines = lines;
        this.free = new ArrayDeque<>(talks);
        this.goal = goal;
    }

    /**
     * What came of it.
     *
     * @param times nanoseconds that each message took, the shortest first
     */
    record Outcome(int messages, double seconds, long[] times) {

        double perSecond() {
            return messages / seconds;
        }

        double millis(double share) {
            int at = (int) Math.ceil(share * times.length) - 1;
            return times.length == 0 ? Double.NaN : times[Math.max(0, at)] / 1e6;
        }
    }

    /** As much as goes, with so many messages under way at once. */
    Outcome full(int window, Duration time, Costs costs) {
        long start = System.nanoTime();
        costs.begin();
        while (System.nanoTime() - start < time.toNanos()) {
            while (flying < window && !free.isEmpty()) {
                say(System.nanoTime());
            }
            lines.listen(1);
        }
        return end(start, costs);
    }

    /** So many a second, whether or not the earlier ones are through; the time of each counts from when it was due. */
    Outcome paced(double perSecond, Duration time, Costs costs) {
        long start = System.nanoTime();
        long sent = 0;
        costs.begin();
        while (System.nanoTime() - start < time.toNanos()) {
            long due = start + (long) (sent * NANOS / perSecond);
            while (due <= System.nanoTime() && !free.isEmpty()) {
                say(due);
                sent++;
                due = start + (long) (sent * NANOS / perSecond);
            }
            lines.listen(1);
        }
        return end(start, costs);
    }

    private void say(long due) {
        flying++;
        free.remove().say(due, this::news);
    }

    private void news(Talk talk) {
        if (talk.isAccepted() && goal.test(talk)) {
            talk.rest();
            if (done == times.length) {
                times = Arrays.copyOf(times, 2 * done);
            }
            times[done++] = System.nanoTime() - talk.since();
            flying--;
            free.add(talk);
        }
    }

    /** What is still under way counts in the times, but not in the number of messages. */
    private Outcome end(long start, Costs costs) {
        int messages = done;
        long end = System.nanoTime();
        costs.end(messages);
        while (flying > 0) {
            if (System.nanoTime() - end > PATIENCE) {
                throw new IllegalStateException(flying + " messages never reached their goal");
            }
            lines.listen(10);
        }
        long[] all = Arrays.copyOf(times, done);
        Arrays.sort(all);
        return new Outcome(messages, (end - start) / 1e9, all);
    }
}
