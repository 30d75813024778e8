package dev.stripechat.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import java.net.URI;

/** How a server that has just started becomes the demo's: an agent, answers, a connected Stripe account that sends webhooks. */
final class Preparation {

    static final String ADMIN = "admin@demo.example";
    static final String AGENT = "agent@demo.example";

    private static final int NONE_THERE = 409;

    private final URI server;
    private final Kept kept;

    Preparation(URI server, Kept kept) {
        this.server = server;
        this.kept = kept;
    }

    /** Adds what is not there from an earlier start; then lets the account send its webhooks here, and the shop install the app. */
    void prepares(FakeAccount account, ShopwareShop shopware) {
        Agent admin = Agent.signedIn(server, ADMIN, kept.of("admin.password"));
        if (!knows(admin, AGENT)) {
            adds(admin);
        }
        String connection = kept.of("stripe.connection");
        String secret = kept.of("stripe.webhook-secret");
        admin.connectsStripe(connection, account.id(), secret, kept.of("stripe.restricted-key"));
        admin.savesStripe(connection, forBrowsers(account)).expect(200);
        account.listens(server.resolve("/stripe/webhooks/" + connection).toString(), secret);
        installs(admin, shopware);
        new Knowledge(admin).isWritten();
    }

    /** The shop has forgotten everything since the last start, so the server forgets that shop, too. */
    private static void installs(Agent admin, ShopwareShop shopware) {
        Call.Answer forgotten = admin.call("/api/v1/shopware-app/installation").delete();
        if (forgotten.status() != NONE_THERE) {
            forgotten.expect(204);
        }
        byte[] app = admin.call("/api/v1/shopware-app.zip?edition=newer").bytes();
        shopware.app().install(app);
        shopware.app().activate();
        shopware.worksByItself();
    }

    /** So that orders can be paid on the payment page, too. */
    private static JsonObject forBrowsers(FakeAccount account) {
        JsonObject browsers = new JsonObject();
        browsers.addProperty("mode", "test");
        browsers.addProperty("account", account.id());
        browsers.addProperty("publishableKey", account.publishableKey());
        return browsers;
    }

    private static boolean knows(Agent admin, String login) {
        for (JsonElement account :
                admin.call("/api/v1/staff").get().expect(200).json().getAsJsonArray("accounts")) {
            if (account.getAsJsonObject().get("login").getAsString().equals(login)) {
                return true;
            }
        }
        return false;
    }

    private void adds(Agent admin) {
        JsonObject agent = new JsonObject();
        agent.addProperty("login", AGENT);
        agent.addProperty("name", "Demo agent");
        agent.addProperty("role", "agent");
        agent.addProperty("password", kept.of("agent.password"));
        admin.call("/api/v1/staff").post(agent.toString()).expect(201);
    }
}
