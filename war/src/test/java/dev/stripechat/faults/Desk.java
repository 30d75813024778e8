package dev.stripechat.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** An open Inbox: the calls of the desk, and its live line. */
final class Desk {

    private static final String CONVERSATIONS = "/api/v1/desk/conversations";
    private static final AtomicLong LINES = new AtomicLong(1_000_000_000);

    private final Wire wire;
    private final String token;
    private final Pulse pulse;
    private BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private Optional<Frames> live = Optional.empty();
    private long line;

    Desk(Wire wire, String token, Log log) {
        this.wire = wire;
        this.token = token;
        this.pulse = new Pulse(log, wire.proxy().tally());
    }

    /** The number of the live line; each connection has its own. */
    long line() {
        return line;
    }

    boolean isOpen() {
        return live.isPresent();
    }

    void open() throws IOException {
        Frames socket = Frames.open(wire, "/ws/desk");
        BlockingQueue<JsonObject> queue = new LinkedBlockingQueue<>();
        socket.send("{\"type\":\"hello\",\"token\":\"" + token + "\"}", Cut.NONE);
        live = Optional.of(socket);
        frames = queue;
        line = LINES.incrementAndGet();
        pulse.begin();
        wire.proxy().tally().count("connections");
        Threads.daemon("desk", () -> read(socket, queue));
    }

    private static void read(Frames socket, BlockingQueue<JsonObject> queue) {
        try {
            while (true) {
                queue.add(JsonParser.parseString(socket.next()).getAsJsonObject());
            }
        } catch (IOException broken) {
            queue.add(new JsonObject());
        }
    }

    /** The next frame of the live line, if one comes in time. */
    Optional<JsonObject> next(long millis) throws IOException {
        try {
            JsonObject frame = frames.poll(millis, TimeUnit.MILLISECONDS);
            if (frame == null) {
                if (pulse.wantsPing()) {
                    live.orElseThrow().send("{\"type\":\"ping\"}", Cut.NONE);
                }
                return Optional.empty();
            }
            if (!frame.has("type")) {
                throw new IOException("lost");
            }
            pulse.heard();
            return Optional.of(frame);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void drop() {
        live.ifPresent(Frames::close);
        live = Optional.empty();
    }

    List<JsonObject> list() throws IOException {
        return good(wire.call(Wire.Ask.get(CONVERSATIONS, token)))
                .getAsJsonArray("conversations")
                .asList()
                .stream()
                .map(summary -> summary.getAsJsonObject())
                .toList();
    }

    JsonObject conversation(String id) throws IOException {
        return good(wire.call(Wire.Ask.get(CONVERSATIONS + "/" + id, token)));
    }

    Wire.Answer take(String id) throws IOException {
        return wire.call(Wire.Ask.post(CONVERSATIONS + "/" + id + "/take", token, ""));
    }

    Wire.Answer reply(String id, String clientId, String text, Cut cut) throws IOException {
        Wire.Ask ask =
                Wire.Ask.post(
                        CONVERSATIONS + "/" + id + "/messages",
                        token,
                        Place.message(clientId, text));
        return wire.call(ask, cut, "");
    }

    private static JsonObject good(Wire.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        return answer.json();
    }
}
