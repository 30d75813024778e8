package dev.stripechat.world;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.Deliveries;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakePayments;
import java.util.Map;
import java.util.UUID;

/** An account at FakeStripe whose events a server takes in and which it may ask. */
public final class ConnectedStripe {

    private final FakeAccount account;
    private final String connection;
    private final FakeAccount.Listening endpoint;

    private ConnectedStripe(
            FakeAccount account, String connection, FakeAccount.Listening endpoint) {
        this.account = account;
        this.connection = connection;
        this.endpoint = endpoint;
    }

    /** The admin connects the account with this restricted key. */
    public static ConnectedStripe by(
            Agent admin, TestServer server, FakeAccount account, String restrictedKey) {
        String connection = UUID.randomUUID().toString();
        FakeAccount.Listening endpoint =
                account.listens(server.url() + "/stripe/webhooks/" + connection);
        admin.connectsStripe(connection, account, endpoint.secret(), restrictedKey);
        return new ConnectedStripe(account, connection, endpoint);
    }

    /** The same with the browser's key, so that our own page can be paid. */
    public static ConnectedStripe forThePage(
            Agent admin, TestServer server, FakeAccount account, String restrictedKey) {
        ConnectedStripe connected = by(admin, server, account, restrictedKey);
        JsonObject browsers = new JsonObject();
        browsers.addProperty("mode", account.livemode() ? "live" : "test");
        browsers.addProperty("account", account.id());
        browsers.addProperty("publishableKey", account.publishableKey());
        admin.savesStripe(connected.connection, browsers).expect(200);
        return connected;
    }

    public FakeAccount account() {
        return account;
    }

    public FakePayments payments() {
        return account.payments();
    }

    public Deliveries webhooks() {
        return account.webhooks();
    }

    public String connection() {
        return connection;
    }

    public FakeAccount.Listening endpoint() {
        return endpoint;
    }

    /** A new PaymentIntent of 10.99 EUR, made by the shop's own payment plugin. */
    public JsonObject newPayment() {
        return payments().creates(1099, "eur", Map.of("order", "10001"));
    }
}
