package dev.stripechat.stories;

import com.google.gson.JsonObject;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Learned;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two servers on one database. The shopper comes to the first one, the agent works at the other. */
final class TwoNodes implements AutoCloseable {

    static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final TestShop SHOP = new TestShop("https://shop.example");

    /** The assistant's words wait for whoever holds this lock. */
    private static final String HELD_BACK =
            """
            create function hold_back() returns trigger language plpgsql as $$
              begin perform pg_advisory_xact_lock(42); return new; end $$;
            create trigger hold_back before insert on conversation_message
              for each row when (new.author = 'ASSISTANT') execute function hold_back()
            """;

    private final TestServer one;
    private final TestServer other;
    private final Agent admin;
    private final Agent agent;
    private final StripeAccount stripe = new StripeAccount();

    private TwoNodes(TestServer one, TestServer other) {
        this.one = one;
        this.other = other;
        this.admin = Agent.admin(other.url());
        admin.connectsStripe(stripe);
        this.agent = admin.adds("agent@shop.example", "Demo agent");
    }

    /** Both in one data grid. */
    static TwoNodes together(Path war) {
        List<String> ports =
                Stream.generate(TestServer::freePort).limit(2).map(String::valueOf).toList();
        TestServer one = TestServer.start(war, SHOP, Map.of(), member(ports, 0));
        return new TwoNodes(one, one.joinedBy(war, member(ports, 1)));
    }

    /** Each without a data grid. */
    static TwoNodes apart(Path war, Path otherWar) {
        TestServer one = TestServer.start(war, SHOP);
        return new TwoNodes(one, one.joinedBy(otherWar, TestServer.ALONE));
    }

    private static List<String> member(List<String> ports, int which) {
        String members = "127.0.0.1:" + String.join(",127.0.0.1:", ports);
        List<String> name = List.of("--clustername", "two-nodes-" + ports.get(0));
        List<String> place = List.of("--interfaces", "127.0.0.1", "--startport", ports.get(which));
        List<String> others = List.of("--clustermode", "tcpip:" + members);
        return Stream.of(name, place, others).flatMap(List::stream).toList();
    }

    Shopper shopper() {
        return new Shopper(one.url(), SHOP).arrives("en");
    }

    Shopper shopperPaying(String payment) {
        return new Shopper(one.url(), SHOP).arrivesPaying("en", payment);
    }

    /** The same shopper at the other node. */
    Shopper moved(Shopper shopper) {
        return shopper.goesOnAt(other.url());
    }

    Agent agent() {
        return agent;
    }

    Socket inbox() {
        return agent.watches();
    }

    /** An admin at the other node puts an answer live; this waits until both have learned what all shops share. */
    void learn(String question, String answer) {
        Learned.by(one, SHOP);
        Learned.by(other, SHOP);
        String entry =
                """
                {"intent":null,"texts":[{"language":"en","question":"%s","phrasings":[],"answer":"%s"}],
                 "channels":[],"places":[],"struck":[],"state":"live"}
                """;
        admin.call("/api/v1/answers/entries").post(entry.formatted(question, answer)).expect(201);
    }

    /** What the other node answers to an event that Stripe signed now. */
    int takesFromStripe(String event) {
        return stripe.sends(other.url(), event).status();
    }

    String declined(String payment) {
        return stripe.declined(payment, "insufficient_funds");
    }

    /** The first node dies while its assistant is answering what the shopper says. */
    void firstDiesWhileAnswering(Shopper shopper, String question) throws SQLException {
        other.database().run(HELD_BACK);
        try (Connection held = other.database().dataSource().getConnection();
                Statement lock = held.createStatement()) {
            lock.execute("select pg_advisory_lock(42)");
            shopper.says(question);
            Eventually.within(A_MINUTE, () -> "nobody answers", this::isHeldBack);
            one.kill();
        }
    }

    private boolean isHeldBack() {
        String waiting = "select 1 from pg_locks where locktype = 'advisory' and not granted";
        return !other.database().column(waiting).isEmpty();
    }

    /** The numbers of the messages that this Inbox was shown of a conversation, in the order they came. */
    List<Long> shown(Socket inbox, Shopper shopper) {
        return inbox.frames().stream()
                .filter(frame -> frame.get("type").getAsString().equals("message"))
                .filter(
                        frame ->
                                frame.get("conversation")
                                        .getAsString()
                                        .equals(shopper.conversation()))
                .map(frame -> frame.getAsJsonObject("message").get("number").getAsLong())
                .toList();
    }

    /** Who has spoken, in the order of the numbers. */
    List<String> authors(Shopper shopper) {
        return messages(shopper).map(message -> message.get("author").getAsString()).toList();
    }

    List<Long> numbers(Shopper shopper) {
        return messages(shopper).map(message -> message.get("number").getAsLong()).toList();
    }

    List<Instant> times(Shopper shopper) {
        return messages(shopper)
                .map(message -> Instant.parse(message.get("at").getAsString()))
                .toList();
    }

    private Stream<JsonObject> messages(Shopper shopper) {
        return agent.opens(shopper.conversation()).getAsJsonArray("messages").asList().stream()
                .map(message -> message.getAsJsonObject());
    }

    @Override
    public void close() {
        other.close();
        one.close();
    }
}
