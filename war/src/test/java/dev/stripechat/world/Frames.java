package dev.stripechat.world;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.LongStream;

/** What frames bring. */
public final class Frames {

    private Frames() {}

    /** The numbers of the messages that they bring, in the order in which they came. */
    public static List<Long> numbers(List<JsonObject> frames) {
        return frames.stream()
                .flatMap(frame -> messages(frame).asList().stream())
                .map(message -> message.getAsJsonObject().get("number").getAsLong())
                .toList();
    }

    /** 1, 2, 3 ... up to that number. */
    public static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** What somebody said in it; nothing, if it is no message. */
    public static String text(JsonObject frame) {
        return frame.has("message")
                ? frame.getAsJsonObject("message").get("text").getAsString()
                : "";
    }

    private static JsonArray messages(JsonObject frame) {
        if (frame.has("messages")) {
            return frame.getAsJsonArray("messages");
        }
        JsonArray one = new JsonArray();
        if (frame.has("message")) {
            one.add(frame.get("message"));
        }
        return one;
    }
}
