package dev.stripechat.runtime.sockets;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * What is on its way to one browser. Nobody who sends waits: one frame is under way at a time, some more queue here, and
 * who reads so slowly that they become too much is cut off, to come back and go on from what is stored. The container would
 * queue without end.
 */
public final class Outgoing {

    private static final int MOST_CHARACTERS = 256 * 1024;

    /** What a frame takes besides its text, in characters: many empty ones are much, too. */
    private static final int EACH = 128;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The way to the browser. */
    public interface Line {

        /** Sends it without waiting. Says when the next one may come, maybe at once; never, when the browser is gone. */
        void send(Frame frame, Runnable through);

        /** The browser reads too slowly. */
        void cut();

        /** The browser has to prove anew what it may read. */
        void end();
    }

    private final Line line;
    private final LongSupplier nanoTime;
    private final Queue<Frame> waiting = new ArrayDeque<>(1);
    private int characters;
    private long since;
    private boolean underWay;
    private boolean sending;
    private boolean closed;
    private boolean tooSlow;
    private volatile Runnable drained = () -> {};

    public Outgoing(Line line) {
        this(line, System::nanoTime);
    }

    Outgoing(Line line, LongSupplier nanoTime) {
        this.line = line;
        this.nanoTime = nanoTime;
    }

    /** What to do whenever everything has been sent. */
    public void whenDrained(Runnable next) {
        drained = next;
    }

    /** Queues a frame; {@link #flush} sends it. May be called while a lock is held. */
    public synchronized void add(Frame frame) {
        if (closed) {
            return;
        }
        waiting.add(frame);
        characters += size(frame);
        if (characters > MOST_CHARACTERS && waiting.size() > 1) {
            tooSlow = true;
            close();
        }
    }

    /** Sends what can be sent. Called without any lock: the container takes its own. */
    public void flush() {
        if (isCutNow()) {
            line.cut();
        } else if (begin()) {
            for (Optional<Frame> next = next(); next.isPresent(); next = next()) {
                line.send(next.get(), this::through);
            }
        }
    }

    /** Queues a frame and sends what can be sent. */
    public void send(Frame frame) {
        add(frame);
        flush();
    }

    /** Whether so little waits that somebody who has much to send may go on. */
    public synchronized boolean hasRoom() {
        return characters < MOST_CHARACTERS / 2;
    }

    /** Cuts off who has not taken for half a minute what is under way, however little waits. Asked now and then. */
    public void cutIfStuck() {
        if (isStuckNow()) {
            line.cut();
        }
    }

    private synchronized boolean isStuckNow() {
        boolean now = underWay && !closed && nanoTime.getAsLong() - since > LONGEST.toNanos();
        if (now) {
            close();
        }
        return now;
    }

    /** The right by which it was opened is gone: nothing more is sent, and the browser is sent away. */
    public void end() {
        close();
        line.end();
    }

    /** Nothing more is sent. */
    public synchronized void close() {
        closed = true;
        waiting.clear();
        characters = 0;
    }

    private synchronized boolean isCutNow() {
        boolean now = tooSlow;
        tooSlow = false;
        return now;
    }

    /** One thread at a time sends; what others add meanwhile it sends too. */
    private synchronized boolean begin() {
        boolean first = !sending;
        sending = true;
        return first;
    }

    private synchronized Optional<Frame> next() {
        Optional<Frame> next =
                underWay || closed ? Optional.empty() : Optional.ofNullable(waiting.poll());
        if (next.isPresent()) {
            underWay = true;
            since = nanoTime.getAsLong();
        }
        sending = next.isPresent();
        characters -= next.map(Outgoing::size).orElse(0);
        return next;
    }

    private static int size(Frame frame) {
        return EACH + frame.text().length();
    }

    private void through() {
        if (arrived()) {
            drained.run();
        }
        flush();
    }

    private synchronized boolean arrived() {
        underWay = false;
        return waiting.isEmpty() && !closed;
    }
}
