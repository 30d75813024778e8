package dev.stripechat.channel.widget.rest;

import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.Timers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open streams of events: each has a heartbeat every four seconds and ends after fifty, before the container ends the
 * request.
 */
@ApplicationScoped
public class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration BEAT = Duration.ofSeconds(4);
    private static final int BEATS_OF_A_LIFE = 12;
    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Map<EventStream, Pulse> open = new ConcurrentHashMap<>();

    /** When the next beat is due, and how many there were. */
    private record Pulse(long nanoTime, int beats) {

        static Pulse next(int beats) {
            return new Pulse(System.nanoTime() + BEAT.toNanos(), beats);
        }

        boolean isDue() {
            return System.nanoTime() - nanoTime > 0;
        }
    }

    void start(
            @Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class)
                    Object started,
            Timers timers)
            throws NamingException {
        timers.every(LOOK, this::look);
    }

    /** How many bytes one of them may carry: so many may wait for a browser that reads nothing. */
    public int mostBytes() {
        return MOST_BYTES;
    }

    /** One more. */
    void add(EventStream stream) {
        open.put(stream, Pulse.next(0));
    }

    private void look() {
        open.forEach(
                (stream, pulse) -> {
                    if (stream.hasEnded()) {
                        open.remove(stream);
                    } else {
                        look(stream, pulse);
                    }
                });
    }

    /** One stream that fails must not end the beat for all. */
    private void look(EventStream stream, Pulse pulse) {
        try {
            stream.out().cutIfStuck();
            if (pulse.isDue()) {
                beat(stream, pulse.beats() + 1);
            }
        } catch (RuntimeException failed) {
            LOG.warn("a stream of events could not be kept alive", failed);
            stream.end();
        }
    }

    private void beat(EventStream stream, int beats) {
        open.put(stream, Pulse.next(beats));
        if (beats < BEATS_OF_A_LIFE) {
            stream.beat();
        } else {
            stream.end();
        }
    }
}
