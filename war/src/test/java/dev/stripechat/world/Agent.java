package dev.stripechat.world;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.FakeAccount;
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
        return adds(login, name, "agent");
    }

    /** As an admin: adds somebody with a role, who signs in. */
    public Agent adds(String login, String name, String role) {
        JsonObject body = new JsonObject();
        body.addProperty("login", login);
        body.addProperty("name", name);
        body.addProperty("role", role);
        body.addProperty("password", PASSWORD);
        call("/api/v1/staff").post(body.toString()).expect(201);
        return signedIn(server, login, PASSWORD);
    }

    /** As an admin: connects a Stripe account in test mode, by its webhooks alone. */
    public void connectsStripe(StripeAccount account) {
        connectsStripe(account, "test");
    }

    /** As an admin: connects a Stripe account by its webhooks alone. */
    public void connectsStripe(StripeAccount account, String mode) {
        connected(savesStripe(account.connection(), wanted(mode, account.id(), account.secret())));
    }

    /** As an admin: connects an account that can be asked with this restricted key. */
    public void connectsStripe(
            String connection, FakeAccount account, String webhookSecret, String apiKey) {
        JsonObject body = wanted(account.livemode() ? "live" : "test", account.id(), webhookSecret);
        body.addProperty("apiKey", apiKey);
        connected(savesStripe(connection, body));
    }

    /** The same; the account by its id, an empty key is none. */
    public void connectsStripe(String connection, String account, String secret, String apiKey) {
        JsonObject body = wanted("test", account, secret);
        if (!apiKey.isEmpty()) {
            body.addProperty("apiKey", apiKey);
        }
        connected(savesStripe(connection, body));
    }

    /** As an admin: what the page of connections sends. */
    public Call.Answer savesStripe(String connection, JsonObject wanted) {
        return call("/api/v1/stripe-connections/" + connection).put(wanted.toString());
    }

    private static JsonObject wanted(String mode, String account, String webhookSecret) {
        JsonObject body = new JsonObject();
        body.addProperty("mode", mode);
        body.addProperty("account", account);
        body.addProperty("webhookSecret", webhookSecret);
        return body;
    }

    private static void connected(Call.Answer saved) {
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

    /** Closes it; gives back its line in the list. */
    public JsonObject closes(String conversation) {
        return call("/api/v1/desk/conversations/" + conversation + "/close")
                .post("")
                .expect(200)
                .json();
    }

    /** Opens it again; gives back its line in the list. */
    public JsonObject reopens(String conversation) {
        return call("/api/v1/desk/conversations/" + conversation + "/reopen")
                .post("")
                .expect(200)
                .json();
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

    /** Has received and read up to that number. */
    public Call.Answer sees(String conversation, long number) {
        return call("/api/v1/desk/seen")
                .post(
                        "{\"seen\":[{\"conversation\":\"%s\",\"number\":%d,\"delivered\":%d}]}"
                                .formatted(conversation, number, number));
    }

    public Call.Answer types(String conversation) {
        return call("/api/v1/desk/conversations/" + conversation + "/typing").post("");
    }

    /** Opens the live line of the Inbox. */
    public Socket watches() {
        return watchesFrom(server.toString());
    }

    /** The same from a page of that origin. */
    public Socket watchesFrom(String origin) {
        Socket socket = Socket.open(server, "/ws/desk", origin);
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
