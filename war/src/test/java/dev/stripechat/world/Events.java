package dev.stripechat.world;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A stream of server-sent events as a page reads it with fetch; frames and ids kept in the order they came. */
public final class Events implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile boolean ended;

    private Events(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** Opens it; everything after that number is wanted. */
    public static Events open(URI server, TestShop shop, String token, long after) {
        String path = "/api/v1/widget/" + shop.id() + "/stream?after=" + after;
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Origin", shop.origin())
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build();
        try {
            Events opened =
                    new Events(CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()));
            Thread reader = new Thread(opened::read);
            reader.setDaemon(true);
            reader.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::takeIn);
        } catch (IOException | UncheckedIOException broken) {
            ended = true;
        }
        ended = true;
    }

    private void takeIn(String line) {
        if (line.startsWith("id: ")) {
            ids.add(Long.valueOf(line.substring("id: ".length())));
        } else if (line.startsWith("data: ")) {
            frames.add(JsonParser.parseString(line.substring("data: ".length())).getAsJsonObject());
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** A header of the answer, or nothing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonObject await(String what, Predicate<JsonObject> wanted) {
        return Eventually.value(
                PATIENCE,
                () -> "no " + what + " came; there were " + frames,
                () -> frames.stream().filter(wanted).findFirst());
    }

    /** Waits until the server ends it. */
    public void awaitEnd(Duration patience) {
        Eventually.within(patience, () -> "it goes on", () -> ended);
    }

    public List<JsonObject> frames() {
        return List.copyOf(frames);
    }

    public List<Long> ids() {
        return List.copyOf(ids);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
