package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.DatabaseRelay;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestDatabase;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While its database is away the server says "later" and not "broken", and what is asked again counts once. */
@Tag("story")
class AwayDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ID = UUID.randomUUID().toString();
    private static final String MESSAGE =
            "{\"clientId\":\"" + ID + "\",\"text\":\"Are you there?\"}";
    private static final String COUNT =
            "select count(*) from conversation_message where client_id = '" + ID + "'";

    private final TestShop shop = new TestShop("https://shop.example");
    private final TestDatabase database = TestDatabase.empty();
    private final StripeAccount stripe = new StripeAccount();
    private final String event = stripe.succeeded(StripeAccount.newPaymentIntent());

    @Test
    void every_call_is_told_to_come_again_and_counts_once_when_it_does() {
        try (DatabaseRelay relay = DatabaseRelay.to(database);
                TestServer server = TestServer.start(TestWar.packaged(), shop, own(relay.url()));
                Shopper shopper = new Shopper(server.url(), shop).arrives("en")) {
            Agent admin = Agent.admin(server.url());
            admin.connectsStripe(stripe);
            Socket inbox = admin.watches();

            relay.cut();
            theSocketsAreClosed(shopper.socket(), inbox);
            theWidgetIsToldToComeAgain(server, shopper.token());
            staffAreToldToComeAgain(server, admin);
            comesLater(stripe.sends(server.url(), event), "not_stored");
            assertThat(server.log()).doesNotContainPattern("socket failed|failure [0-9a-f]{8}-");

            relay.mend();
            theSameRequestsCountOnce(server, shopper.token());
        }
    }

    @Test
    void a_shop_that_could_be_read_only_by_half_refuses_none_of_its_pages() {
        try (TestServer server = TestServer.start(TestWar.packaged(), shop, own(database.url()));
                Shopper shopper = new Shopper(server.url(), shop).arrives("en")) {
            twoReadersOfOriginsLoseTheirConnection();

            List<Call.Answer> refused =
                    untilAnswered(() -> widget(server, "messages?after=0", shopper.token()));

            assertThat(refused).hasSizeGreaterThanOrEqualTo(2);
            assertThat(refused).allSatisfy(answer -> comesLater(answer, "database_away"));
        }
    }

    /** What was answered before the first good answer. */
    private static List<Call.Answer> untilAnswered(Supplier<Call> call) {
        List<Call.Answer> refused = new ArrayList<>();
        Eventually.within(
                PATIENCE,
                () -> refused.size() + " times refused",
                () -> {
                    Call.Answer answer = call.get().get();
                    if (answer.status() != 200) {
                        refused.add(answer);
                    }
                    return answer.status() == 200;
                });
        return refused;
    }

    private static Map<String, String> own(String url) {
        return Map.of("STRIPE_CHAT_DATABASE_URL", url);
    }

    private void twoReadersOfOriginsLoseTheirConnection() {
        database.run(
                """
                create sequence readers;
                create function loses_its_connection() returns boolean language plpgsql as $$ begin
                    if nextval('readers') <= 2 then perform pg_terminate_backend(pg_backend_pid()); end if;
                    return true;
                end $$;
                alter table shop_origin rename to kept_origin;
                create view shop_origin as select * from kept_origin where loses_its_connection()
                """);
    }

    private void theWidgetIsToldToComeAgain(TestServer server, String token) {
        comesLater(widget(server, "messages", token).post(MESSAGE), "database_away");
        comesLater(widget(server, "messages?after=0", token).get(), "database_away");
        comesLater(widget(server, "stream?after=0", token).get(), "database_away");
        comesLater(widget(server, "tokens", token).post(""), "database_away");
        comesLater(widget(server, "conversations", token).post("{}"), "database_away");
        for (String[] proof :
                new String[][] {{"identities", "shopToken"}, {"claims", "clientSecret"}}) {
            Call.Answer answer =
                    widget(server, proof[0], token)
                            .post("{\"" + proof[1] + "\":\"pi_1_secret_2\"}");
            comesLater(answer, "database_away");
        }
        assertThat(widget(server, "messages", token).options().status()).isEqualTo(204);
    }

    private static void staffAreToldToComeAgain(TestServer server, Agent admin) {
        for (String path :
                List.of("desk/shop", "desk/conversations", "outbox", "intake", "staff")) {
            comesLater(admin.call("/api/v1/" + path).get(), "database_away");
        }
        Call.Answer signIn =
                Call.to(server.url(), "/api/v1/session")
                        .post("{\"login\":\"a@shop.example\",\"password\":\"wrong\"}");
        comesLater(signIn, "database_away");
    }

    private void theSocketsAreClosed(Socket chat, Socket inbox) {
        chat.send("{\"type\":\"message\"," + MESSAGE.substring(1));
        inbox.send("{\"type\":\"ping\"}");

        assertThat(chat.awaitClosed()).isEqualTo(1011);
        assertThat(inbox.awaitClosed()).isEqualTo(1011);
    }

    private void theSameRequestsCountOnce(TestServer server, String token) {
        Eventually.within(
                PATIENCE,
                () -> "the message is not taken",
                () -> widget(server, "messages", token).post(MESSAGE).status() / 100 == 2);
        widget(server, "messages", token).post(MESSAGE).expect(200);
        stripe.sends(server.url(), event).expect(200);
        stripe.sends(server.url(), event).expect(200);

        assertThat(database.column(COUNT)).containsExactly("1");
        assertThat(database.column("select count(*) from runtime_intake")).containsExactly("1");
    }

    private Call widget(TestServer server, String path, String token) {
        return Call.to(server.url(), "/api/v1/widget/" + shop.id() + "/" + path)
                .header("Origin", shop.origin())
                .bearer(token);
    }

    private static void comesLater(Call.Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.headers().get("retry-after")).containsExactly("5");
        assertThat(answer.headers().get("content-type"))
                .first()
                .asString()
                .startsWith("application/problem+json");
    }
}
