package dev.stripechat.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.function.Consumer;

/** How the lower rungs say something: a request for each message. */
final class Posts {

    private final Wire wire;
    private final Place place;
    private final Consumer<JsonObject> window;

    Posts(Wire wire, Place place, Consumer<JsonObject> window) {
        this.wire = wire;
        this.place = place;
        this.window = window;
    }

    void say(String clientId, String text, Cut cut) throws IOException {
        Wire.Ask ask =
                Wire.Ask.post(place.api("messages"), place.token(), Place.message(clientId, text));
        Wire.Answer answer = wire.call(ask, cut, "");
        if (answer.status() == 200 || answer.status() == 201) {
            window.accept(answer.json());
        } else if (answer.status() >= 500) {
            throw new IOException("not now: " + answer.status());
        } else {
            window.accept(refused(clientId, answer));
        }
    }

    private static JsonObject refused(String clientId, Wire.Answer answer) {
        JsonObject frame = new JsonObject();
        frame.addProperty("type", "refused");
        frame.addProperty("clientId", clientId);
        frame.addProperty("code", answer.status() + " " + answer.body());
        if (answer.headers().containsKey("retry-after")) {
            frame.addProperty("retryAfter", Long.valueOf(answer.headers().get("retry-after")));
        }
        return frame;
    }

    /** The welcome that is asked for: what came after that number. */
    static JsonObject fetch(Wire wire, Place place, long after) throws IOException {
        Wire.Answer answer =
                wire.call(Wire.Ask.get(place.api("messages?after=" + after), place.token()));
        if (answer.status() != 200) {
            throw new IOException("not read: " + answer.status() + " " + answer.body());
        }
        JsonObject welcome = answer.json();
        welcome.addProperty("type", "fetched");
        return welcome;
    }
}
