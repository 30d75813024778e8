package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.Window;
import dev.stripechat.runtime.sockets.Frame;
import dev.stripechat.runtime.sockets.Outgoing;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events to one browser. No thread waits for a browser that reads slowly: the container says when it can take
 * more. How much of it has been read nobody says: so a stream ends when it has carried a certain amount, and the browser that
 * comes back for more has read what was before it. Once the answer is over, whoever ended it, nothing is written: the
 * container uses the body again, for the answer to somebody else.
 */
final class EventStream implements Outgoing.Line, WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final byte[] NOTHING = {};

    private final Runnable complete;
    private final int most;
    private final Runnable tooSlow;
    private final ServletOutputStream body;
    private final Outgoing out = new Outgoing(this);
    private volatile Optional<Window> window = Optional.empty();
    private Optional<Runnable> underWay = Optional.empty();
    private byte[] event = NOTHING;
    private int carried;
    private boolean started;
    private boolean ended;

    /**
     * Writes to this body.
     *
     * @param most how many bytes it carries, and ends after the event with which they are more
     * @param complete what ends the answer
     * @param tooSlow told when the browser is cut off because it reads too slowly
     */
    EventStream(ServletOutputStream body, int most, Runnable complete, Runnable tooSlow) {
        this.body = body;
        this.most = most;
        this.complete = complete;
        this.tooSlow = tooSlow;
    }

    Outgoing out() {
        return out;
    }

    /** Shows this window. */
    void shows(Window opened) {
        window = Optional.of(opened);
        if (hasEnded()) {
            opened.close();
        }
    }

    /** From now on it sends. */
    void start() {
        body.setWriteListener(this);
    }

    void beat() {
        window.ifPresent(Window::beat);
    }

    @Override
    public void send(Frame frame, Runnable through) {
        hold(frame, through);
        advance();
    }

    private synchronized void hold(Frame frame, Runnable through) {
        String id = frame.number() == 0 ? "" : "id: " + frame.number() + "\n";
        event = (id + "data: " + frame.text() + "\n\n").getBytes(StandardCharsets.UTF_8);
        underWay = Optional.of(through);
    }

    @Override
    public void onWritePossible() {
        begin();
        advance();
    }

    private synchronized void begin() {
        started = true;
    }

    private void advance() {
        try {
            written().ifPresent(Runnable::run);
        } catch (IOException | RuntimeException gone) {
            onError(gone);
        }
    }

    /** Writes what is held, if it may be written; gives what to do once the next may come. */
    private synchronized Optional<Runnable> written() throws IOException {
        if (!started || ended || !body.isReady()) {
            return Optional.empty();
        }
        if (event.length > 0) {
            body.write(event);
            carried += event.length;
            event = NOTHING;
            body.flush();
        }
        if (carried > most) {
            return Optional.of(this::end);
        }
        if (!body.isReady()) {
            return Optional.empty();
        }
        Optional<Runnable> through = underWay;
        underWay = Optional.empty();
        return through;
    }

    @Override
    public void onError(Throwable gone) {
        LOG.debug("a browser is gone: {}", gone.toString());
        end();
    }

    /** It comes back, and goes on after what it has read. */
    @Override
    public void cut() {
        tooSlow.run();
        end();
    }

    /** The container has ended the answer, or wants it to end; the body is not used again before this returns. */
    @Override
    public void onComplete(AsyncEvent over) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent over) {
        end();
    }

    @Override
    public void onError(AsyncEvent failed) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent again) {
        // one answer, one start
    }

    /** Ends the answer; what was queued is read from the store when the browser comes back. */
    @Override
    public void end() {
        if (leaves()) {
            try {
                complete.run();
            } catch (IllegalStateException over) {
                LOG.debug("a stream was over already: {}", over.toString());
            }
        }
    }

    /** Writes nothing more and closes its window, and leaves the answer to others; says whether it was open. */
    boolean leaves() {
        boolean now = endsNow();
        if (now) {
            out.close();
            window.ifPresent(Window::close);
        }
        return now;
    }

    private synchronized boolean endsNow() {
        boolean now = !ended;
        ended = true;
        return now;
    }

    synchronized boolean hasEnded() {
        return ended;
    }
}
