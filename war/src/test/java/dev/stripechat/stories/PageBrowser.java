package dev.stripechat.stories;

import com.google.gson.JsonObject;
import dev.stripechat.world.Call;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The chat in a browser on the payment page, whose origin is ours. */
final class PageBrowser {

    private final TestServer server;
    private final TestShop shop;
    private final String conversation;
    private final String token;

    PageBrowser(TestServer server, TestShop shop, JsonObject joined) {
        this.server = server;
        this.shop = shop;
        this.conversation = joined.get("conversation").getAsString();
        this.token = joined.get("token").getAsString();
    }

    String conversation() {
        return conversation;
    }

    void says(String text) {
        JsonObject say = new JsonObject();
        say.addProperty("clientId", UUID.randomUUID().toString());
        say.addProperty("text", text);
        call("/messages").header("Origin", server.origin()).post(say.toString()).expect(201);
    }

    /** Everything that it may read; a browser names no origin when it reads from where it is. */
    List<String> texts() {
        return texts(0);
    }

    String reads() {
        return String.join("\n", texts());
    }

    String reads(long after) {
        return String.join("\n", texts(after));
    }

    private List<String> texts(long after) {
        JsonObject welcome =
                call("/messages?after=" + after)
                        .header("Sec-Fetch-Site", "same-origin")
                        .get()
                        .expect(200)
                        .json();
        return StreamSupport.stream(welcome.getAsJsonArray("messages").spliterator(), false)
                .map(message -> message.getAsJsonObject().get("text").getAsString())
                .toList();
    }

    /** What the first frame of an open line shows. */
    String hearsOverASocket() {
        try (Socket socket =
                Socket.open(server.url(), "/ws/widget/" + shop.id(), server.origin())) {
            socket.send("{\"type\":\"hello\",\"token\":\"" + token + "\",\"after\":0}");
            return socket.await("welcome").toString();
        }
    }

    Call.Answer identifies(String shopToken) {
        return call("/identities")
                .header("Origin", server.origin())
                .post("{\"shopToken\":\"" + shopToken + "\"}");
    }

    /** Deletes the chat. */
    Call.Answer erases() {
        return call("/erasure").header("Origin", server.origin()).post("");
    }

    private Call call(String path) {
        return Call.to(server.url(), "/api/v1/widget/" + shop.id() + path).bearer(token);
    }
}
