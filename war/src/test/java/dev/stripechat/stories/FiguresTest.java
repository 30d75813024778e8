package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.SpanSink;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator sees how things stand, in figures and in traces, and nothing of what people said. */
@Tag("story")
class FiguresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOKEN = "a-token-of-the-operator";
    private static final String REPEATED = UUID.randomUUID().toString();
    private static final String OLD_EVENT =
            "insert into runtime_intake (source, event_id, shop_id, subject, body, received_at)"
                    + " values ('elsewhere', 'evt_1', '%s', 'pi_1', '', now() - interval '90 seconds')";

    private static final String DEPARTURE =
            "insert into runtime_outbox (id, shop_id, destination, lane, what, payload, idempotency_key, state,"
                    + " attempts, failures, woken, node, cause, created_at, trying_since, tried_at, next_at)"
                    + " values (gen_random_uuid(), '%s', 'elsewhere', '%s', 'x', 'x', '%s', '%s', 1, %d, false, '', '',"
                    + " now() - interval '2 days', now() - interval '300 seconds', now() - interval '300 seconds', %s)";

    private final TestShop shop = new TestShop("https://shop.example");

    @Test
    void figures_and_traces_tell_what_happened_and_nobody_who_said_it() {
        try (SpanSink sink = SpanSink.open();
                TestServer server =
                        TestServer.start(
                                TestWar.packaged(),
                                shop,
                                Map.of(
                                        "STRIPE_CHAT_METRICS_TOKEN",
                                        TOKEN,
                                        "STRIPE_CHAT_TRACES_ENDPOINT",
                                        sink.address(),
                                        "OTEL_BSP_SCHEDULE_DELAY",
                                        "200"));
                Shopper shopper = new Shopper(server.url(), shop).arrives("en")) {
            shopper.says(REPEATED, "Canary in a message");
            isRepeatedRefusedAndRenewed(server, shopper);
            StripeAccount stripe = new StripeAccount();
            Agent.admin(server.url()).connectsStripe(stripe);
            stripe.sends(server.url(), stripe.succeeded(StripeAccount.newPaymentIntent()));
            stripe.sends(server.url(), "{}", "t=1,v1=00");
            Call.to(server.url(), "/api/v1/session?q=canary-query").bearer("canary-token").get();
            server.database().run(OLD_EVENT.formatted(shop.id()));

            departures(server);

            onlyTheOperatorReads(server);
            theFiguresAreRight(server);
            theTracesAreClean(sink);
        }
    }

    /** One waits for its time, one fails, one is dead. */
    private void departures(TestServer server) {
        String later = "now() + interval '1 hour'";
        server.database().run(DEPARTURE.formatted(shop.id(), "a", "a", "WAITING", 0, later));
        server.database().run(DEPARTURE.formatted(shop.id(), "b", "b", "WAITING", 3, later));
        server.database().run(DEPARTURE.formatted(shop.id(), "c", "c", "DEAD", 30, "null"));
    }

    private void isRepeatedRefusedAndRenewed(TestServer server, Shopper shopper) {
        shopper.says("A person, please: canary");
        String renewed = widget(server, "tokens", shopper.token()).post("").text("token");
        widget(server, "tokens", shopper.token()).post("").expect(201);
        widget(server, "messages", renewed)
                .post("{\"clientId\":\"" + REPEATED + "\",\"text\":\"Canary in a message\"}")
                .expect(200);
        widget(server, "messages", shopper.token()).get().expect(401);
        shopper.socket().send("{\"type\":\"canary\"}");
    }

    private Call widget(TestServer server, String what, String token) {
        return Call.to(server.url(), "/api/v1/widget/" + shop.id() + "/" + what)
                .header("Origin", shop.origin())
                .bearer(token);
    }

    private static void onlyTheOperatorReads(TestServer server) {
        for (String path :
                new String[] {"/metrics", "/metrics/", "/metrics;x=1", "/metrics/base"}) {
            assertThat(Call.to(server.url(), path).get().status()).as(path).isEqualTo(401);
            Call.Answer guess = Call.to(server.url(), path).bearer(TOKEN + "x").get();
            assertThat(guess.status()).as(path).isEqualTo(401);
        }
    }

    private void theFiguresAreRight(TestServer server) {
        shows(server, "stripechat_messages_total\\{.*outcome=\"shopper\".*\\} 2\\.0");
        shows(server, "stripechat_messages_total\\{.*outcome=\"assistant\".*\\} [1-9].*");
        shows(server, "stripechat_stripe_events_total\\{.*outcome=\"taken_in\".*\\} 1\\.0");
        shows(server, "stripechat_stripe_events_total\\{.*outcome=\"bad_signature\".*\\} 1\\.0");
        shows(server, "stripechat_payment_changes_total\\{.*outcome=\"succeeded\".*\\} 1\\.0");
        shows(server, "stripechat_refusals_total\\{.*outcome=\"signed_out\".*\\} [1-9].*");
        shows(server, "stripechat_refusals_total\\{.*outcome=\"token_unknown\".*\\} 1\\.0");
        shows(server, "stripechat_refusals_total\\{.*outcome=\"bad_frame\".*\\} 1\\.0");
        shows(server, "stripechat_repeats_total\\{.*outcome=\"shopper\".*\\} 1\\.0");
        shows(server, "stripechat_token_renewals_total\\{.*outcome=\"new\".*\\} 1\\.0");
        shows(server, "stripechat_token_renewals_total\\{.*outcome=\"again\".*\\} 1\\.0");
        shows(server, "stripechat_answers_total\\{.*outcome=\"handed_over\".*\\} 1\\.0");
        shows(server, "stripechat_frames_pushed_total\\{.*outcome=\"widget\".*\\} [3-9]\\.0");
        shows(server, "stripechat_streams_open\\{kind=\"widget\".*\\} 1\\.0");
        shows(server, "stripechat_streams_open\\{kind=\"desk\".*\\} 0\\.0");
        shows(server, "stripechat_jobs_due\\{job=\"reply\".*\\} 0\\.0");
        shows(server, "stripechat_intake_waiting\\{.*\\} 1\\.0");
        shows(server, "stripechat_intake_oldest_seconds\\{.*\\} (9\\d|[1-9]\\d\\d).*");
        shows(server, "stripechat_jobs_failing\\{job=\"reply\".*\\} 0\\.0");
        shows(server, "stripechat_outbox_open\\{.*state=\"waiting\".*\\} 2\\.0");
        shows(server, "stripechat_outbox_open\\{.*state=\"dead\".*\\} 1\\.0");
        shows(server, "stripechat_outbox_oldest_seconds\\{.*state=\"waiting\".*\\} 3\\d\\d.*");
        shows(server, "stripechat_pool_max\\{.*\\} 40\\.0");
        shows(server, "stripechat_pool_(used|free)\\{.*\\} \\d.*");
        shows(server, "stripechat_pool_wait_seconds\\{.*\\} \\d.*");
        assertThat(figures(server))
                .doesNotContain(shop.id(), "Demo shop", "Canary", "canary", "admin@shop");
    }

    private static void shows(TestServer server, String line) {
        Pattern pattern = Pattern.compile("(?m)^" + line + "$");
        Eventually.within(
                PATIENCE,
                () -> line + " is not in " + figures(server),
                () -> pattern.matcher(figures(server)).find());
    }

    private static String figures(TestServer server) {
        return Call.to(server.url(), "/metrics").bearer(TOKEN).get().expect(200).body();
    }

    private static void theTracesAreClean(SpanSink sink) {
        for (String wanted : new String[] {"/v1/traces", "/api/v1/session", "stripe-chat"}) {
            Eventually.within(PATIENCE, () -> "no " + wanted, () -> sink.all().contains(wanted));
        }
        assertThat(sink.all())
                .contains("(left out)")
                .doesNotContain("canary", "Canary", "admin@shop", "\tat dev.stripechat");
    }
}
