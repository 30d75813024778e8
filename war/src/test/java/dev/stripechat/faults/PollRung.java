package dev.stripechat.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The last rung: asks again and again. */
final class PollRung implements Rung {

    private static final long EVERY_MILLIS = 1_500;

    private final Posts posts;
    private volatile boolean closed;

    private PollRung(Posts posts) {
        this.posts = posts;
    }

    /**
     * Begins to ask.
     *
     * @param after the last number that the window has, at any time
     * @param lost called once, when no answer came
     */
    static Rung open(
            Wire wire, Place place, LongSupplier after, Consumer<JsonObject> window, Runnable lost)
            throws IOException {
        PollRung rung = new PollRung(new Posts(wire, place, window));
        JsonObject first = Posts.fetch(wire, place, after.getAsLong());
        first.addProperty("type", "welcome");
        window.accept(first);
        Threads.daemon("poll", () -> rung.ask(wire, place, after, window, lost));
        return rung;
    }

    private void ask(
            Wire wire,
            Place place,
            LongSupplier after,
            Consumer<JsonObject> window,
            Runnable lost) {
        try {
            while (!closed) {
                Threads.pause(EVERY_MILLIS);
                JsonObject news = Posts.fetch(wire, place, after.getAsLong());
                if (!closed) {
                    window.accept(news);
                }
            }
        } catch (IOException broken) {
            if (!closed) {
                lost.run();
            }
        }
    }

    @Override
    public void say(String clientId, String text, Cut cut) throws IOException {
        posts.say(clientId, text, cut);
    }

    @Override
    public void ping() {}

    @Override
    public void close() {
        closed = true;
    }
}
