package dev.stripechat.stories;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A shop that is paid on our page. The tests of the page share one until the process ends: a start takes long. */
final class PayingShop {

    private static PayingShop opened;

    final FakeStripe fake = FakeStripe.start();
    final TestShop shop = new TestShop("https://shop.example");
    final TestServer server;
    final Agent admin;
    final ConnectedStripe stripe;

    private PayingShop() {
        server =
                TestServer.start(
                        TestWar.packaged(),
                        shop,
                        Map.of(
                                "STRIPE_CHAT_STRIPE_API_BASE",
                                fake.api(),
                                "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND",
                                "500",
                                "STRIPE_CHAT_TRUSTED_SHOP_HOSTS",
                                "127.0.0.1"));
        admin = Agent.admin(server.url());
        FakeAccount account = fake.account();
        stripe =
                ConnectedStripe.forThePage(
                        admin,
                        server,
                        account,
                        account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE));
    }

    static synchronized PayingShop open() {
        if (opened == null) {
            opened = new PayingShop();
        }
        return opened;
    }

    /** Pages of that origin belong to the shop, too. */
    void allowsPagesOf(String origin) {
        server.database()
                .run(
                        "insert into shop_origin (shop_id, origin) values ('"
                                + shop.id()
                                + "', '"
                                + origin
                                + "') on conflict do nothing");
    }

    Order order() {
        return new Order(server.url(), shop);
    }

    /** The same order, signed with another key in the name of the shop. */
    Order foreign(Order order) {
        return new Order(server.url(), new TestShop(shop.origin()))
                .with("orderId", order.id())
                .with("iss", shop.id());
    }

    /** The shop's backend tells what is in the cart of an order. */
    void tellsCart(Order order, String name, long amount) {
        JsonObject item = new JsonObject();
        item.addProperty("name", name);
        item.addProperty("quantity", 1);
        item.addProperty("amount", amount);
        JsonArray items = new JsonArray();
        items.add(item);
        JsonObject cart = new JsonObject();
        cart.addProperty("currency", "eur");
        cart.addProperty("total", amount);
        cart.add("items", items);
        Call.to(server.url(), "/api/v1/checkouts/" + order.checkout())
                .put(
                        "application/jose",
                        shop.document(
                                server.origin(), order.checkout(), Instant.now(), cart.toString()))
                .expect(204);
    }

    /** Nothing else asks Stripe at this moment. */
    void notesAreWritten() {
        String left =
                "select id from runtime_outbox where destination = 'stripe-note' and state in ('WAITING', 'SENDING')";
        Eventually.within(
                Duration.ofSeconds(60),
                () -> "there are notes left",
                () -> server.database().column(left).isEmpty());
    }

    PageBrowser browser(PaymentLink link) {
        return new PageBrowser(server, shop, link.joins().expect(201).json());
    }

    /** Everything that was said in the chat of an attempt. */
    List<String> said(PaymentLink link) {
        return server.database()
                .column(
                        "select m.text from conversation_message m join shop_payment_attempt a"
                                + " on m.conversation_id::text = a.conversation_id where a.id = '"
                                + link.attempt()
                                + "' order by m.number");
    }

    /** The states of its payments that the chat of an attempt was told of, oldest first. */
    List<String> told(PaymentLink link) {
        return server.database()
                .column(
                        "select m.notice_state from conversation_message m join shop_payment_attempt a"
                                + " on m.conversation_id::text = a.conversation_id where m.notice_state is not null"
                                + " and a.id = '"
                                + link.attempt()
                                + "' order by m.number");
    }
}
