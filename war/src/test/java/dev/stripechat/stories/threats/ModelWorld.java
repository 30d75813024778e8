package dev.stripechat.stories.threats;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.model.FakeModel;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.util.List;
import java.util.Map;

/** A server with a shop that has a model service, which answers alone. */
final class ModelWorld implements AutoCloseable {

    private static final String PATH = "/api/v1/answers/model";

    final TestShop shop = new TestShop("https://shop.example");
    final FakeModel model = FakeModel.start();
    final TestServer server;
    final Agent admin;

    ModelWorld(String name, List<Class<?>> classes) {
        server =
                TestServer.start(
                        TestWar.with(name, classes),
                        shop,
                        Map.of(
                                "STRIPE_CHAT_TRUSTED_MODEL_HOSTS",
                                "127.0.0.1",
                                "STRIPE_CHAT_LIMITS_MESSAGES_PER_MINUTE",
                                "1000"));
        admin = Agent.admin(server.url());
    }

    /** An admin connects the model service; how the last one did is forgotten. */
    Call.Answer connects(String way, int dayCalls, int deadlineMillis) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("provider", way);
        wanted.addProperty("url", model.url(way));
        wanted.addProperty("key", FakeModel.KEY);
        wanted.addProperty("name", FakeModel.NAME);
        wanted.addProperty("role", "compose");
        wanted.addProperty("conversationCalls", 100);
        wanted.addProperty("conversationTokens", 1_000_000);
        wanted.addProperty("dayCalls", dayCalls);
        wanted.addProperty("dayTokens", 100_000_000);
        wanted.addProperty("deadlineMillis", deadlineMillis);
        return admin.call(PATH).put("application/json", wanted.toString());
    }

    /** How it does, as the page shows it. */
    JsonObject standing() {
        return admin.call(PATH).get().expect(200).json().getAsJsonObject("standing");
    }

    Call.Answer tries(String question, String role) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("question", question);
        wanted.addProperty("language", "en");
        wanted.addProperty("role", role);
        return admin.call(PATH + "/trial").post(wanted.toString());
    }

    Shopper shopper(String language) {
        return new Shopper(server.url(), shop).arrives(language);
    }

    /** What the assistant says to that. */
    String answer(Shopper shopper, String place, String text) {
        long number = shopper.says(place + ": " + text);
        return shopper.hears("assistant", " #" + number)
                .get("text")
                .getAsString()
                .replaceFirst(" #\\d+$", "");
    }

    @Override
    public void close() {
        server.close();
        model.close();
    }
}
