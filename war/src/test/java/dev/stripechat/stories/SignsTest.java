package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.stripechat.runtime.files.SampleFile;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What shopper and agent know of each other, on the wire. */
@Tag("story")
class SignsTest {

    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static TestServer server;
    private static Agent agent;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestWar.packaged(), SHOP);
        agent = Agent.admin(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_one_side_has_read_is_shown_to_the_other_and_outlives_the_connection() {
        try (Shopper shopper = arrives();
                Socket inbox = agent.watches()) {
            shopper.says("Hello?");
            agent.takes(shopper.conversation());
            long said = number(agent.replies(shopper.conversation(), "Here I am."));

            agent.sees(shopper.conversation(), said).expect(204);
            shopper.isReadUpTo(said);
            shopper.reports(said, said - 1);
            inbox.await("the mark", frame -> frame.toString().contains(marks(said, said - 1)));
            shopper.calls("seen", "{\"number\":" + said + ",\"delivered\":" + said + "}")
                    .expect(204);
            inbox.await("the mark", frame -> frame.toString().contains(marks(said, said)));

            shopper.connects().isReadUpTo(said);
            assertThat(agent.opens(shopper.conversation()).getAsJsonObject("summary").toString())
                    .contains(marks(said, said));
        }
    }

    @Test
    void typing_is_shown_to_the_other_side_without_a_word_of_it() {
        try (Shopper shopper = arrives();
                Socket inbox = agent.watches()) {
            shopper.says("Hello?");
            assertThat(agent.types(shopper.conversation()).status()).isEqualTo(409);
            agent.takes(shopper.conversation());

            agent.types(shopper.conversation()).expect(204);
            shopper.types();

            assertThat(shopper.socket().await("typing").keySet()).containsExactly("type");
            JsonObject typing =
                    inbox.await(
                            "typing of " + shopper.conversation(),
                            frame ->
                                    frame.get("type").getAsString().equals("typing")
                                            && frame.get("conversation")
                                                    .getAsString()
                                                    .equals(shopper.conversation()));
            assertThat(typing.keySet()).containsExactlyInAnyOrder("type", "conversation");
        }
    }

    @Test
    void a_closed_chat_is_rated_and_the_agent_reads_it_masked() {
        try (Shopper shopper = arrives()) {
            shopper.says("Hello?");
            agent.closes(shopper.conversation());
            shopper.socket()
                    .await(
                            "the question",
                            frame ->
                                    frame.has("status")
                                            && frame.getAsJsonObject("status")
                                                            .get("asked")
                                                            .getAsInt()
                                                    == 1);

            shopper.calls("ratings", rating("no", "My card is 4242 4242 4242 4242")).expect(204);
            shopper.calls("ratings", rating("partly", "My card is 4242 4242 4242 4242"))
                    .expect(204);

            JsonArray ratings = agent.opens(shopper.conversation()).getAsJsonArray("ratings");
            assertThat(ratings).hasSize(1);
            assertThat(ratings.toString())
                    .contains("partly", "•••• 4242")
                    .doesNotContain("4242 4242");
            assertThat(shopper.calls("ratings", rating("great", "")).text("code"))
                    .isEqualTo("bad_choice");
        }
    }

    @Test
    void a_deleted_chat_leaves_no_row_and_is_gone_from_every_screen() {
        try (Shopper shopper = arrives();
                Shopper otherTab = shopper.goesOnAt(server.url());
                Socket inbox = agent.watches()) {
            shopper.says("My secret is plover-7");
            String file = brings(shopper);
            agent.takes(shopper.conversation());
            long last = number(agent.replies(shopper.conversation(), "Hello"));
            agent.sees(shopper.conversation(), last).expect(204);
            shopper.isReadUpTo(last);
            agent.closes(shopper.conversation());
            shopper.calls("ratings", rating("yes", "plover-7")).expect(204);

            shopper.calls("erasure", "").expect(204);

            otherTab.socket().await("erased");
            inbox.await("gone", frame -> frame.get("type").getAsString().equals("gone"));
            assertThat(shopper.calls("erasure", "").status()).isEqualTo(401);
            isGoneForAgents(shopper.conversation());
            assertThat(Call.to(server.url(), file).get().status()).isEqualTo(404);
            assertThat(RowsLeft.of(shopper.conversation(), server.database())).containsOnly("0");
            assertThat(server.database().column("select name from conversation_attachment_part"))
                    .isEmpty();
        }
    }

    private static void isGoneForAgents(String conversation) {
        String path = "/api/v1/desk/conversations/" + conversation;
        String reply = "{\"clientId\":\"%s\",\"text\":\"x\"}".formatted(UUID.randomUUID());
        assertThat(agent.call(path).get().status()).isEqualTo(404);
        assertThat(agent.call(path + "/messages").post(reply).status()).isEqualTo(404);
        assertThat(agent.call(path + "/take").post("").status()).isEqualTo(404);
        Eventually.within(
                Duration.ofSeconds(30),
                () -> "typing is told, or left out as too much of it",
                () -> agent.types(conversation).status() == 404);
        assertThat(
                        server.database()
                                .column(
                                        "select action from staff_audit where action like '%%erased' and subject = '%s'"
                                                .formatted(conversation)))
                .containsExactly("conversation.erased");
    }

    /** An image, and its address. */
    private static String brings(Shopper shopper) {
        return Call.to(server.url(), "/api/v1/widget/" + SHOP.id() + "/attachments")
                .header("Origin", SHOP.origin())
                .header("File-Name", "plover-7.png")
                .bearer(shopper.token())
                .post("image/png", SampleFile.png())
                .expect(201)
                .text("url");
    }

    @Test
    void who_is_another_customer_does_not_go_on_in_the_chat() {
        try (Shopper shopper = arrives();
                Shopper stranger = shopper.goesOnAt(server.url())) {
            shopper.says("Hello?");
            shopper.calls("identities", token("customer-1")).expect(204);

            Call.Answer refused = stranger.calls("identities", token("customer-2"));

            assertThat(refused.expect(409).text("code")).isEqualTo("another_customer");
            assertThat(customer(shopper)).containsExactly("customer-1");
            shopper.calls("identities", token("customer-1")).expect(204);
        }
    }

    @Test
    void what_another_customer_says_on_that_line_is_not_taken_into_the_chat() {
        try (Shopper shopper = arrives();
                Shopper stranger = shopper.goesOnAt(server.url())) {
            shopper.says("Hello?");
            shopper.calls("identities", token("customer-1")).expect(204);

            stranger.socket().send("{\"type\":\"identify\"," + token("customer-2").substring(1));
            stranger.socket().send(message("11111111-2222-4333-8444-555555555555", "plover-8"));
            JsonObject refused =
                    stranger.socket()
                            .await(
                                    "an answer to the message",
                                    frame -> frame.toString().contains("\"11111111-2222"));
            shopper.says("Still me.");
            stranger.socket().send("{\"type\":\"ping\"}");
            stranger.socket().await("pong");

            assertThat(refused.toString()).contains("\"refused\"", "\"another_customer\"");
            assertThat(stranger.frames().toString()).doesNotContain("Still me.");
            assertThat(agent.opens(shopper.conversation()).toString())
                    .contains("Still me.")
                    .doesNotContain("plover-8");
        }
    }

    private static String message(String clientId, String text) {
        return "{\"type\":\"message\",\"clientId\":\"%s\",\"text\":\"%s\"}"
                .formatted(clientId, text);
    }

    private static String token(String customer) {
        JwtClaims claims = SHOP.claims(server.origin());
        claims.setStringClaim("customerId", customer);
        return "{\"shopToken\":\"" + SHOP.signed(claims) + "\"}";
    }

    private static List<String> customer(Shopper shopper) {
        return server.database()
                .column(
                        "select customer_id from conversation_conversation where id = '%s'"
                                .formatted(shopper.conversation()));
    }

    private static Shopper arrives() {
        return new Shopper(server.url(), SHOP).arrives("en");
    }

    private static long number(JsonObject message) {
        return message.get("number").getAsLong();
    }

    private static String marks(long delivered, long seen) {
        return "\"shopper\":{\"delivered\":" + delivered + ",\"seen\":" + seen + "}";
    }

    private static String rating(String choice, String comment) {
        return "{\"closing\":1,\"choice\":\"%s\",\"comment\":\"%s\"}".formatted(choice, comment);
    }
}
