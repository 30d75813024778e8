package dev.stripechat.stories.threats;

import com.google.gson.JsonObject;
import dev.stripechat.runtime.limits.EndlessLimits;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestWar;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two shops in whose conversations files are brought; more of them than anybody may bring in a minute. */
final class FileWorld implements AutoCloseable {

    final TwoShops shops;
    final Agent agent;

    FileWorld(String name, Class<?>... more) {
        List<Class<?>> classes = new ArrayList<>(List.of(more));
        classes.add(EndlessLimits.class);
        shops = new TwoShops(TestWar.with(name, classes));
        agent = Agent.signedIn(shops.server.url(), "agent@shop.example", "agent password 1");
    }

    /** The shopper of the first shop, in the conversation that the agent has taken. */
    Shopper shopper() {
        return shops.shopper;
    }

    Call.Answer brings(byte[] file) {
        return brings(shopper(), "photo.png", "application/octet-stream", file);
    }

    Call.Answer brings(Shopper shopper, String name, String contentType, byte[] file) {
        return Call.to(shops.server.url(), "/api/v1/widget/" + shops.shop.id() + "/attachments")
                .header("Origin", shops.shop.origin())
                .header("File-Name", encoded(name))
                .bearer(shopper.token())
                .post(contentType, file);
    }

    Call.Answer agentBrings(byte[] file) {
        return agent.call("/api/v1/desk/conversations/" + shopper().conversation() + "/attachments")
                .header("File-Name", "by-agent.png")
                .post("image/png", file);
    }

    /** Says something with a file, by a request. */
    Call.Answer says(String clientId, String text, String file) {
        return Call.to(shops.server.url(), "/api/v1/widget/" + shops.shop.id() + "/messages")
                .header("Origin", shops.shop.origin())
                .bearer(shopper().token())
                .post(message(clientId, text, file));
    }

    Call.Answer says(String text, String file) {
        return says(UUID.randomUUID().toString(), text, file);
    }

    Call.Answer agentSays(String text, String file) {
        return agent.call("/api/v1/desk/conversations/" + shopper().conversation() + "/messages")
                .post(message(UUID.randomUUID().toString(), text, file));
    }

    Call fetches(String url) {
        return Call.to(shops.server.url(), url);
    }

    /** The id of what was brought. */
    static String id(Call.Answer brought) {
        String url = brought.expect(201).text("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    int stored() {
        return Integer.parseInt(
                shops.server
                        .database()
                        .column("select count(*) from conversation_attachment")
                        .get(0));
    }

    private static String message(String clientId, String text, String file) {
        JsonObject body = new JsonObject();
        body.addProperty("clientId", clientId);
        body.addProperty("text", text);
        body.addProperty("attachment", file);
        return body.toString();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        shops.close();
    }
}
