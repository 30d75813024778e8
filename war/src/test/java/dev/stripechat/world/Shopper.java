package dev.stripechat.world;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Somebody who buys and asks, through the wire of the widget. */
public final class Shopper implements AutoCloseable {

    private final URI server;
    private final TestShop shop;
    private String conversation = "";
    private String token = "";
    private Socket socket;

    public Shopper(URI server, TestShop shop) {
        this.server = server;
        this.shop = shop;
    }

    /** Starts a conversation on the shop's page and opens the line. */
    public Shopper arrives(String language) {
        return begins("{\"language\":\"" + language + "\"}");
    }

    /** Like {@link #arrives}, while paying this PaymentIntent. */
    public Shopper arrivesPaying(String language, String paymentIntent) {
        return arrivesWith(language, shop.token(server.toString(), paymentIntent));
    }

    /** Like {@link #arrives}, with a token that the shop's backend signed. */
    public Shopper arrivesWith(String language, String shopToken) {
        return begins("{\"language\":\"" + language + "\",\"shopToken\":\"" + shopToken + "\"}");
    }

    /** Like {@link #arrives}, at this checkout of the shop. */
    public Shopper arrivesAt(String checkout, String language) {
        String shopToken = shop.tokenAt(server.toString(), checkout);
        return begins("{\"language\":\"" + language + "\",\"shopToken\":\"" + shopToken + "\"}");
    }

    private Shopper begins(String body) {
        Call.Answer started =
                Call.to(server, "/api/v1/widget/" + shop.id() + "/conversations")
                        .header("Origin", shop.origin())
                        .post(body)
                        .expect(201);
        conversation = started.text("conversation");
        token = started.text("token");
        return connects();
    }

    /** The same shopper, with what the browser remembers, at another node. */
    public Shopper goesOnAt(URI other) {
        Shopper moved = new Shopper(other, shop);
        moved.conversation = conversation;
        moved.token = token;
        return moved.connects();
    }

    /** Opens the line (again). */
    public Shopper connects() {
        socket = Socket.open(server, "/ws/widget/" + shop.id(), shop.origin());
        socket.send("{\"type\":\"hello\",\"token\":\"" + token + "\",\"after\":0}");
        socket.await("welcome");
        return this;
    }

    /** Says something and waits until it counts; gives back its number. */
    public long says(String text) {
        return says(UUID.randomUUID().toString(), text);
    }

    public long says(String clientId, String text) {
        JsonObject frame = new JsonObject();
        frame.addProperty("type", "message");
        frame.addProperty("clientId", clientId);
        frame.addProperty("text", text);
        socket.send(frame.toString());
        return socket.await(
                        "acknowledgement of " + clientId,
                        f -> f.has("number") && f.get("clientId").getAsString().equals(clientId))
                .get("number")
                .getAsLong();
    }

    /** Claims a payment by its client secret, as the widget on a payment page does. */
    public Call.Answer claims(String clientSecret) {
        JsonObject body = new JsonObject();
        body.addProperty("clientSecret", clientSecret);
        return Call.to(server, "/api/v1/widget/" + shop.id() + "/claims")
                .header("Origin", shop.origin())
                .bearer(token)
                .post(body.toString());
    }

    /** Tells that the messages up to one number are here, and those up to another were read. */
    public void reports(long delivered, long seen) {
        socket.send("{\"type\":\"seen\",\"number\":" + seen + ",\"delivered\":" + delivered + "}");
    }

    public void types() {
        socket.send("{\"type\":\"typing\"}");
    }

    /** Calls {@code seen}, {@code typing}, {@code ratings} or {@code erasure}. */
    public Call.Answer calls(String what, String body) {
        return Call.to(server, "/api/v1/widget/" + shop.id() + "/" + what)
                .header("Origin", shop.origin())
                .bearer(token)
                .post(body);
    }

    /** Waits until it is shown that the staff has read up to that number. */
    public void isReadUpTo(long number) {
        socket.await(
                "mark at " + number,
                frame ->
                        frame.has("status")
                                && frame.getAsJsonObject("status").get("seen").getAsLong()
                                        >= number);
    }

    /** Waits for a message of that author with that text in it. */
    public JsonObject hears(String author, String part) {
        return socket.await(
                        "message of the " + author + " with \"" + part + "\"",
                        frame ->
                                frame.get("type").getAsString().equals("message")
                                        && frame.getAsJsonObject("message")
                                                .get("author")
                                                .getAsString()
                                                .equals(author)
                                        && frame.getAsJsonObject("message")
                                                .get("text")
                                                .getAsString()
                                                .contains(part))
                .getAsJsonObject("message");
    }

    public String conversation() {
        return conversation;
    }

    public String token() {
        return token;
    }

    public Socket socket() {
        return socket;
    }

    public List<JsonObject> frames() {
        return socket.frames();
    }

    @Override
    public void close() {
        socket.close();
    }
}
