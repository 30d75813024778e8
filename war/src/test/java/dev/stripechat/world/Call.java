package dev.stripechat.world;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One request, as any client could make it. */
public final class Call {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest.Builder request;
    private final List<String> headers = new ArrayList<>();

    private Call(URI uri) {
        this.request = HttpRequest.newBuilder(uri);
    }

    public static Call to(URI server, String path) {
        return new Call(server.resolve(path));
    }

    public Call header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    public Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Answer get() {
        return send("GET", HttpRequest.BodyPublishers.noBody());
    }

    /** What comes first of an answer that goes on. */
    public Answer firstEvent() {
        try {
            request.headers(headers.toArray(String[]::new));
            HttpResponse<InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            StringBuilder first = new StringBuilder();
            try (InputStream in = response.body()) {
                for (int b = in.read(); b >= 0 && first.indexOf("\n\n") < 0; b = in.read()) {
                    first.append((char) b);
                }
            }
            return new Answer(response.statusCode(), first.toString(), response.headers().map());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer delete() {
        return send("DELETE", HttpRequest.BodyPublishers.noBody());
    }

    public Answer options() {
        return send("OPTIONS", HttpRequest.BodyPublishers.noBody());
    }

    public Answer post(String json) {
        return header("Content-Type", "application/json")
                .send("POST", HttpRequest.BodyPublishers.ofString(json));
    }

    /** These bytes, as they are. */
    public Answer post(byte[] body) {
        return header("Content-Type", "application/json")
                .send("POST", HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** A file, as a browser brings it. */
    public Answer post(String contentType, byte[] file) {
        return header("Content-Type", contentType)
                .send("POST", HttpRequest.BodyPublishers.ofByteArray(file));
    }

    /** The bytes of what is there, as they are. */
    public byte[] bytes() {
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return CLIENT.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer put(String json) {
        return header("Content-Type", "application/json")
                .send("PUT", HttpRequest.BodyPublishers.ofString(json));
    }

    /** A document that is no JSON. */
    public Answer post(String contentType, String document) {
        return header("Content-Type", contentType)
                .send("POST", HttpRequest.BodyPublishers.ofString(document));
    }

    /** What a form of a page sends. */
    public Answer form(String fields) {
        return header("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", HttpRequest.BodyPublishers.ofString(fields));
    }

    /** Any method with any body; an empty one is no body. */
    public Answer with(String method, String json) {
        if (json.isEmpty()) {
            return send(method, HttpRequest.BodyPublishers.noBody());
        }
        return header("Content-Type", "application/json")
                .send(method, HttpRequest.BodyPublishers.ofString(json));
    }

    /** A document that is no JSON. */
    public Answer put(String contentType, String document) {
        return header("Content-Type", contentType)
                .send("PUT", HttpRequest.BodyPublishers.ofString(document));
    }

    private Answer send(String method, HttpRequest.BodyPublisher body) {
        try {
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            HttpResponse<String> response =
                    CLIENT.send(
                            request.method(method, body).build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String body, Map<String, List<String>> headers) {

        public JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        public String text(String field) {
            return json().get(field).getAsString();
        }

        /** The answer, if it has this status; else an error that shows it. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
            }
            return this;
        }
    }
}
