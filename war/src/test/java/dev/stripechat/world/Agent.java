package dev.stripechat.world;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.UUID;

/** Somebody who works for the shop, through the wire of the Inbox. */
public final class Agent {

    private static final String PASSWORD = "agent password 1";

    private final URI server;
    private final String token;

    private Agent(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** The first admin of a {@link TestServer}. */
    public static Agent admin(URI server) {
        return signedIn(server, "admin@shop.example", "correct horse battery");
    }

    public static Agent signedIn(URI server, String login, String password) {
        JsonObject body = new JsonObject();
        body.addProperty("login", login);
        body.addProperty("password", password);
        return new Agent(
                server,
                Call.to(server, "/api/v1/session").post(body.toString()).expect(201).text("token"));
    }

    /** As an admin: adds an agent, who signs in. */
    public Agent adds(String login, String name) {
        JsonObject body = new JsonObject();
        body.addProperty("login", login);
        body.addProperty("name", name);
        body.addProperty("role", "agent");
        body.addProperty("password", PASSWORD);
        call("/api/v1/staff").post(body.toString()).expect(201);
        return signedIn(server, login, PASSWORD);
    }

    /** As an admin: connects a Stripe account. */
    public void connectsStripe(StripeAccount account) {
        JsonObject body = new JsonObject();
        body.addProperty("mode", "test");
        body.addProperty("account", account.id());
        body.addProperty("webhookSecret", account.secret());
        Call.Answer saved =
                call("/api/v1/stripe-connections/" + account.connection()).put(body.toString());
        if (saved.status() != 200) {
            saved.expect(201);
        }
    }

    public JsonObject opens(String conversation) {
        return call("/api/v1/desk/conversations/" + conversation).get().expect(200).json();
    }

    public void takes(String conversation) {
        call("/api/v1/desk/conversations/" + conversation + "/take").post("").expect(200);
    }

    public JsonObject replies(String conversation, String text) {
        JsonObject body = new JsonObject();
        body.addProperty("clientId", UUID.randomUUID().toString());
        body.addProperty("text", text);
        return call("/api/v1/desk/conversations/" + conversation + "/messages")
                .post(body.toString())
                .expect(201)
                .json();
    }

    /** Opens the live line of the Inbox. */
    public Socket watches() {
        Socket socket = Socket.open(server, "/ws/desk", server.toString());
        socket.send("{\"type\":\"hello\",\"token\":\"" + token + "\"}");
        socket.await("welcome");
        return socket;
    }

    public Call call(String path) {
        return Call.to(server, path).bearer(token);
    }

    public String token() {
        return token;
    }
}
