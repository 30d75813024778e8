package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A conversation ends and goes on, on the wire. */
@Tag("story")
class ClosingTest {

    @Test
    void an_agent_closes_a_chat_and_the_shoppers_next_word_opens_it() {
        TestShop shop = new TestShop("https://shop.example");
        try (TestServer server = TestServer.start(TestWar.packaged(), shop);
                Shopper shopper = new Shopper(server.url(), shop).arrives("de")) {
            Agent agent = Agent.admin(server.url());
            shopper.says("Danke, das war alles!");
            agent.takes(shopper.conversation());

            JsonObject line = agent.closes(shopper.conversation());

            assertThat(line.get("state").getAsString()).isEqualTo("closed");
            assertThat(line.get("waiting").getAsBoolean()).isFalse();
            shopper.hears("system", "geschlossen");
            awaitStatus(shopper.socket(), "closed", "agent");
            assertThat(replyStatus(agent, shopper)).isEqualTo(409);

            goesOn(shopper);
            agent.closes(shopper.conversation());
            assertThat(agent.reopens(shopper.conversation()).get("inCharge").getAsString())
                    .isEqualTo("nobody");
        }
    }

    private static void goesOn(Shopper shopper) {
        long said = shopper.says("  Doch noch etwas ");

        awaitStatus(shopper.socket(), "open", "assistant");
        JsonObject accepted =
                shopper.socket()
                        .await(
                                "an acknowledgement",
                                frame ->
                                        frame.has("number")
                                                && frame.get("number").getAsLong() == said);
        assertThat(accepted.get("text").getAsString()).isEqualTo("Doch noch etwas");
        shopper.hears("assistant", "Maschine");
    }

    private static int replyStatus(Agent agent, Shopper shopper) {
        return agent.call("/api/v1/desk/conversations/" + shopper.conversation() + "/messages")
                .post("{\"clientId\":\"5b0f9a52-7f0e-4b9c-9a53-0c2f6d0c9b11\",\"text\":\"hello\"}")
                .status();
    }

    private static void awaitStatus(Socket socket, String state, String inCharge) {
        socket.await(
                "status " + state + " " + inCharge,
                frame ->
                        frame.get("type").getAsString().equals("status")
                                && frame.getAsJsonObject("status")
                                        .get("state")
                                        .getAsString()
                                        .equals(state)
                                && frame.getAsJsonObject("status")
                                        .get("inCharge")
                                        .getAsString()
                                        .equals(inCharge));
    }
}
