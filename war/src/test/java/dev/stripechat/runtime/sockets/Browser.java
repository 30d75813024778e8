package dev.stripechat.runtime.sockets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A browser as the sender sees it: it reads at once, or when the test lets it. */
public final class Browser implements Outgoing.Line {

    private final List<Frame> frames = new ArrayList<>();
    private final Queue<Runnable> unread = new ArrayDeque<>();
    private final boolean quick;
    private boolean cut;
    private boolean sentAway;

    private Browser(boolean quick) {
        this.quick = quick;
    }

    public static Browser quick() {
        return new Browser(true);
    }

    public static Browser slow() {
        return new Browser(false);
    }

    @Override
    public void send(Frame frame, Runnable through) {
        frames.add(frame);
        if (quick) {
            through.run();
        } else {
            unread.add(through);
        }
    }

    @Override
    public void cut() {
        cut = true;
    }

    @Override
    public void end() {
        sentAway = true;
    }

    /** Reads what was sent to it; the next frame may come. */
    public void reads() {
        Runnable next = unread.poll();
        if (next != null) {
            next.run();
        }
    }

    public boolean readsOn() {
        boolean had = !unread.isEmpty();
        reads();
        return had;
    }

    public boolean isCut() {
        return cut;
    }

    /** Whether it has to prove anew what it may read. */
    public boolean isSentAway() {
        return sentAway;
    }

    /** How many sends are under way at the same time. */
    int underWay() {
        return unread.size();
    }

    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    public List<String> texts() {
        return frames.stream().map(Frame::text).toList();
    }
}
