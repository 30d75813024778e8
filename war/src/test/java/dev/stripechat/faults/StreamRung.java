package dev.stripechat.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;

/** The second rung: events over one long answer, messages by requests. */
final class StreamRung implements Rung {

    /** The server's heart beats every 4 seconds. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(9);

    private final Socket socket;
    private final Posts posts;
    private volatile boolean closed;

    private StreamRung(Socket socket, Posts posts) {
        this.socket = socket;
        this.posts = posts;
    }

    /**
     * Connects.
     *
     * @param lost called once, when it breaks by itself or the server ends it
     */
    static Rung open(Wire wire, Place place, long after, Consumer<JsonObject> window, Runnable lost)
            throws IOException {
        FaultProxy.Dialled dialled = wire.proxy().dial(LONGEST_SILENCE);
        StreamRung rung = new StreamRung(dialled.socket(), new Posts(wire, place, window));
        try {
            Wire.Ask ask = Wire.Ask.get(place.api("stream?after=" + after), place.token());
            rung.socket.getOutputStream().write(wire.request(ask, "Accept: text/event-stream"));
            InputStream in = new BufferedInputStream(rung.socket.getInputStream());
            Wire.Head head = Wire.Head.read(in);
            if (head.status() != 200) {
                throw new IOException("no stream: " + head.status());
            }
            InputStream events = head.body(in);
            Threads.daemon("stream", () -> rung.read(events, window, lost));
            return rung;
        } catch (IOException broken) {
            rung.close();
            throw broken;
        }
    }

    private void read(InputStream events, Consumer<JsonObject> window, Runnable lost) {
        try {
            while (!closed) {
                String line = Utf8.line(events);
                if (line.startsWith("data:") && !closed) {
                    window.accept(JsonParser.parseString(line.substring(5)).getAsJsonObject());
                }
            }
        } catch (IOException ended) {
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
        try {
            socket.close();
        } catch (IOException already) {
            return;
        }
    }
}
