package dev.stripechat.stories.threats;

import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** One installation with two shops; the first has a conversation with a word in it that nobody else may see. */
final class TwoShops implements AutoCloseable {

    static final String CANARY = "canary-7c1f2e90";
    static final String CHECKOUT = "checkout-1";

    /** The source of the event in the rights table, a connection that is none. */
    private static final String ARRIVALS = "00000000-0000-0000-0000-00000000000c";

    private static final String DEPARTURE = UUID.randomUUID().toString();

    final TestShop shop = new TestShop("https://shop.example");
    final TestShop otherShop = new TestShop("https://other.example");
    final StripeAccount stripe = new StripeAccount();
    final TestServer server;
    final Shopper shopper;
    private final String entry;
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);

    TwoShops(Path war) {
        server = TestServer.start(war, shop);
        Agent admin = Agent.admin(server.url());
        admin.connectsStripe(stripe);
        Agent agent = admin.adds("agent@shop.example", "Demo agent");
        admin.adds("supervisor@shop.example", "Demo supervisor", "supervisor");
        entry = written(admin);
        signsCart();
        shopper = new Shopper(server.url(), shop).arrivesAt(CHECKOUT, "en");
        shopper.says("My order has the word " + CANARY);
        agent.takes(shopper.conversation());
        hasTroubles();
        tokens.put(Caller.SHOPPER, shopper.token());
        open(server, otherShop);
        tokens.put(Caller.FOREIGN_SHOPPER, foreignToken());
    }

    /** An answer of the first shop. */
    private static String written(Agent admin) {
        return admin.call("/api/v1/answers/entries")
                .post(Rights.ADD_ENTRY.body)
                .expect(201)
                .text("id");
    }

    /** The path of a right, about the first shop's things. */
    String path(Rights right) {
        return right.path()
                .replace("/stripe-connections/{id}", "/stripe-connections/" + stripe.connection())
                .replace("/checkouts/{id}", "/checkouts/" + CHECKOUT)
                .replace("/entries/{id}", "/entries/" + entry)
                .replace("{number}", "1")
                .replace("{key}", "customs")
                .replace("/outbox/{id}", "/outbox/" + DEPARTURE)
                .replace("{id}", shopper.conversation())
                .replace("{app}", "unknown")
                .replace("{place}", "unknown")
                .replace("{channel}", "unknown")
                .replace("{shop}", shop.id())
                .replace("{name}", "unknown")
                .replace("{connection}", stripe.connection());
    }

    String tokenOf(Caller shopper) {
        return tokens.get(shopper);
    }

    /** Makes the call of a right as that caller, about the first shop's things. */
    Call.Answer call(Rights right, Caller caller) {
        String path = path(right);
        Call call = Call.to(server.url(), path).header("Origin", shop.origin());
        if (caller != Caller.NOBODY) {
            call.bearer(token(caller));
        }
        if (right == Rights.STREAM) {
            return call.firstEvent();
        }
        if (right == Rights.START_PAYMENT || right == Rights.WITHDRAW_PAYMENT) {
            return call.post("application/jose", right.body);
        }
        if (right == Rights.IMPORT_TABLE) {
            return call.post("text/csv", right.body);
        }
        return right == Rights.SAVE_CHECKOUT
                ? call.put("application/jose", right.body)
                : call.with(right.method(), right.body);
    }

    /** The word is in what did not go out, and in what came in and could not be handled; each is there for one call. */
    private void hasTroubles() {
        String departure =
                """
                insert into runtime_outbox (id, shop_id, destination, lane, what, payload, idempotency_key, state,
                    attempts, failures, woken, node, cause, created_at, trying_since)
                values ('%s', '%s', 'stripe-note', '%s', '%s', '%s/pi_0123456789abcdef', 'k', 'DEAD',
                    1, 1, false, '', 'refused: No.', now(), now())
                """;
        String arrival =
                """
                insert into runtime_intake (source, event_id, shop_id, subject, body, received_at,
                    attempts, cause, dead_at)
                values ('stripe:%s', 'evt_canary', '%s', '%s', '{}', now(), 10, 'handling_failed: No.', now())
                """;
        server.database()
                .run(departure.formatted(DEPARTURE, shop.id(), CANARY, CANARY, UUID.randomUUID()));
        server.database().run(arrival.formatted(ARRIVALS, shop.id(), CANARY));
    }

    /** The word is in the cart, too. */
    private void signsCart() {
        String cart =
                "{\"currency\":\"eur\",\"total\":1,\"items\":[{\"name\":\""
                        + CANARY
                        + "\",\"quantity\":1,\"amount\":1}]}";
        String document = shop.document(server.origin(), CHECKOUT, Instant.now(), cart);
        Call.to(server.url(), "/api/v1/checkouts/" + CHECKOUT)
                .put("application/jose", document)
                .expect(204);
    }

    /** A fresh sign-in for each call, because one of the calls signs out. */
    private String token(Caller caller) {
        return switch (caller) {
            case AGENT ->
                    Agent.signedIn(server.url(), "agent@shop.example", "agent password 1").token();
            case SUPERVISOR ->
                    Agent.signedIn(server.url(), "supervisor@shop.example", "agent password 1")
                            .token();
            case ADMIN -> Agent.admin(server.url()).token();
            case FOREIGN_ADMIN -> otherAdmin(server).token();
            default -> tokens.get(caller);
        };
    }

    /** A second shop in the same installation, with an admin of its own. */
    static void open(TestServer server, TestShop other) {
        String id = other.id();
        server.database()
                .run(
                        "insert into shop_shop (id, name, language, public_key) values ('"
                                + id
                                + "', 'Other shop', 'en', '"
                                + other.publicKey()
                                + "')");
        server.database()
                .run(
                        "insert into shop_origin (shop_id, origin) values ('"
                                + id
                                + "', 'https://other.example')");
        server.database()
                .run(
                        "insert into staff_account (id, shop_id, login, name, role, password_hash) select"
                                + " gen_random_uuid(), '"
                                + id
                                + "', 'admin@other.example', 'Other admin', 'ADMIN', password_hash from staff_account"
                                + " where login = 'admin@shop.example'");
    }

    static Agent otherAdmin(TestServer server) {
        return Agent.signedIn(server.url(), "admin@other.example", "correct horse battery");
    }

    /** A token that opens a conversation, in the other shop. */
    private String foreignToken() {
        try (Shopper foreign = new Shopper(server.url(), otherShop).arrives("en")) {
            return foreign.token();
        }
    }

    @Override
    public void close() {
        shopper.close();
        server.close();
    }
}
