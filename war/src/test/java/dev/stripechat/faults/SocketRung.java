package dev.stripechat.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.function.Consumer;

/** The first rung: everything over one WebSocket. */
final class SocketRung implements Rung {

    private final Frames frames;
    private volatile boolean closed;

    private SocketRung(Frames frames) {
        this.frames = frames;
    }

    /**
     * Connects and says hello.
     *
     * @param lost called once, when it breaks by itself
     */
    static Rung open(Wire wire, Place place, long after, Consumer<JsonObject> window, Runnable lost)
            throws IOException {
        SocketRung rung = new SocketRung(Frames.open(wire, "/ws/widget/" + place.shop()));
        JsonObject hello = new JsonObject();
        hello.addProperty("type", "hello");
        hello.addProperty("token", place.token());
        hello.addProperty("after", after);
        rung.frames.send(hello.toString(), Cut.NONE);
        Threads.daemon("socket", () -> rung.read(window, lost));
        return rung;
    }

    private void read(Consumer<JsonObject> window, Runnable lost) {
        try {
            while (!closed) {
                String text = frames.next();
                if (!closed) {
                    window.accept(JsonParser.parseString(text).getAsJsonObject());
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
        JsonObject frame = JsonParser.parseString(Place.message(clientId, text)).getAsJsonObject();
        frame.addProperty("type", "message");
        frames.send(frame.toString(), cut);
    }

    @Override
    public void ping() throws IOException {
        frames.send("{\"type\":\"ping\"}", Cut.NONE);
    }

    @Override
    public void close() {
        closed = true;
        frames.close();
    }
}
