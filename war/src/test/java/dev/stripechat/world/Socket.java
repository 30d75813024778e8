package dev.stripechat.world;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A WebSocket as a browser has it: with an Origin, frames kept in the order they came. */
public final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final AtomicReference<Integer> closed = new AtomicReference<>();
    private final AtomicReference<String> reason = new AtomicReference<>("");
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    private Socket() {}

    /**
     * Opens it.
     *
     * @throws java.util.concurrent.CompletionException with a WebSocketHandshakeException, when the server refuses
     */
    public static Socket open(URI server, String path, String origin) {
        return open(server, path, Map.of("Origin", origin));
    }

    /** Like {@link #open(URI, String, String)}, with these headers and no others. */
    public static Socket open(URI server, String path, Map<String, String> headers) {
        Socket opened = new Socket();
        URI uri = URI.create("ws://" + server.getAuthority() + path);
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        headers.forEach(builder::header);
        opened.socket = builder.buildAsync(uri, opened).join();
        return opened;
    }

    public void send(String json) {
        socket.sendText(json, true).join();
    }

    /** The first frame of that kind that has come or will come. */
    public JsonObject await(String type) {
        return await("a frame " + type, frame -> frame.get("type").getAsString().equals(type));
    }

    public JsonObject await(String what, Predicate<JsonObject> wanted) {
        return Eventually.value(
                PATIENCE,
                () ->
                        "no "
                                + what
                                + " came; there were "
                                + frames
                                + ", closed "
                                + closed.get()
                                + " "
                                + reason.get(),
                () -> frames.stream().filter(wanted).findFirst());
    }

    /** The code the server closed it with. */
    public int awaitClosed() {
        return Eventually.value(
                PATIENCE, () -> "it stays open", () -> Optional.ofNullable(closed.get()));
    }

    public boolean isClosed() {
        return closed.get() != null;
    }

    public List<JsonObject> frames() {
        return List.copyOf(frames);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(JsonParser.parseString(part.toString()).getAsJsonObject());
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        this.reason.set(reason);
        closed.set(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        reason.set(error.toString());
        closed.compareAndSet(null, 1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
