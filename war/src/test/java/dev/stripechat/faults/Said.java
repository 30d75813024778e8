package dev.stripechat.faults;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A message as a browser was shown it.
 *
 * @param clientId empty, if it has none
 * @param state of the payment that it tells of; empty, if it tells of none
 */
record Said(long number, String clientId, String author, String text, String state) {

    static Said of(JsonObject message) {
        JsonElement notice = message.get("notice");
        return new Said(
                message.get("number").getAsLong(),
                text(message.get("clientId")),
                message.get("author").getAsString(),
                message.get("text").getAsString(),
                notice == null || notice.isJsonNull()
                        ? ""
                        : text(notice.getAsJsonObject().get("state")));
    }

    static List<Said> all(JsonObject holder) {
        return holder.getAsJsonArray("messages").asList().stream()
                .map(message -> of(message.getAsJsonObject()))
                .toList();
    }

    /** Whether one of ours wrote it: such a text is made once only. */
    boolean isOurs() {
        return author.equals("shopper") || author.equals("agent");
    }

    private static String text(JsonElement element) {
        return element == null || element.isJsonNull() ? "" : element.getAsString();
    }
}
