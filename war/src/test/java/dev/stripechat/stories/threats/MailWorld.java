package dev.stripechat.stories.threats;

import com.google.gson.JsonObject;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.PostBox;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A server with a shop that sends mails. */
record MailWorld(TestShop shop, TestServer server, PostBox post, Agent admin)
        implements AutoCloseable {

    private static final String CANARY = "Buy cheap pills at evil.example";
    private static final String OPEN =
            "select count(*) from runtime_outbox where state in ('WAITING', 'SENDING')";

    private static final String NOW =
            "update runtime_outbox set next_at = now() where state = 'WAITING' and destination = 'mail'";
    private static final String JOBS_NOW =
            "update runtime_task set execution_time = now() where task_name = 'outbox' and not picked";

    static MailWorld of(String name, List<Class<?>> classes) {
        TestShop shop = new TestShop("https://shop.example");
        PostBox post = PostBox.open();
        TestServer server =
                TestServer.start(
                        TestWar.with(name, classes), shop, Map.of(PostBox.TRUST, "127.0.0.1"));
        Agent admin = Agent.admin(server.url());
        post.connectedBy(admin);
        return new MailWorld(shop, server, post, admin);
    }

    Call mail(String token, String path) {
        return Call.to(server.url(), "/api/v1/widget/" + shop.id() + "/mail" + path)
                .header("Origin", shop.origin())
                .bearer(token);
    }

    Call.Answer asks(String token, String address, String purpose) {
        JsonObject body = new JsonObject();
        body.addProperty("address", address);
        body.addProperty("purpose", purpose);
        return mail(token, "").post(body.toString());
    }

    Call.Answer types(String token, String code) {
        return mail(token, "/confirm").post("{\"code\":\"" + code + "\"}");
    }

    /** Asks for it, waits for the code and types it. */
    void proves(Shopper shopper, String address, String purpose) {
        asks(shopper.token(), address, purpose).expect(200);
        types(shopper.token(), PostBox.code(post.awaits(address, 1))).expect(204);
    }

    /** Begins a chat and says something bad in it; gives back its token. */
    String bad() {
        String widget = "/api/v1/widget/" + shop.id();
        String token =
                Call.to(server.url(), widget + "/conversations")
                        .header("Origin", shop.origin())
                        .post("{\"language\":\"en\"}")
                        .expect(201)
                        .text("token");
        JsonObject body = new JsonObject();
        body.addProperty("clientId", UUID.randomUUID().toString());
        body.addProperty("text", CANARY);
        Call.to(server.url(), widget + "/messages")
                .header("Origin", shop.origin())
                .bearer(token)
                .post(body.toString())
                .expect(201);
        return token;
    }

    /** What waits for its time to leave need not wait longer, until that is so. */
    void doesNotWait(BooleanSupplier enough) {
        Eventually.within(
                Duration.ofSeconds(90),
                () -> server.database().column(OPEN) + " are on their way",
                () -> {
                    server.database().run(NOW);
                    server.database().run(JOBS_NOW);
                    return enough.getAsBoolean();
                });
    }

    void isQuiet() {
        Eventually.within(
                Duration.ofSeconds(90),
                () -> server.database().column(OPEN) + " are on their way",
                () -> server.database().column(OPEN).get(0).equals("0"));
    }

    @Override
    public void close() {
        server.close();
        post.close();
    }
}
