package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.ReverseProxy;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server behind a proxy that ends TLS: to everybody outside it is {@code https://chat.example}, and nothing else. */
@Tag("story")
class BehindProxyTest {

    private static final String PUBLIC = "https://chat.example";
    private static final String ODD = "?a=%2F&b=+&c=%20&&d";
    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static final StripeAccount STRIPE = new StripeAccount();

    private static ReverseProxy proxy;
    private static TestServer server;
    private static Agent admin;

    @BeforeAll
    static void open() {
        proxy = new ReverseProxy(PUBLIC);
        server =
                TestServer.start(
                        TestWar.packaged(), SHOP, Map.of("STRIPE_CHAT_PUBLIC_URL", PUBLIC));
        proxy.leadsTo(server.url());
        admin = Agent.admin(proxy.url());
        admin.connectsStripe(STRIPE);
    }

    @AfterAll
    static void close() {
        server.close();
        proxy.close();
    }

    @Test
    void the_widget_comes_as_it_is_packed() {
        Call.Answer direct = widget(server.url());

        Call.Answer outside = widget(proxy.url());

        assertThat(outside.headers().get("content-encoding")).containsExactly("br");
        assertThat(outside.headers().get("etag")).isEqualTo(direct.headers().get("etag"));
        assertThat(outside.body()).isEqualTo(direct.body());
    }

    @Test
    void a_message_and_its_reply_go_through() {
        Agent agent = admin.adds("one@shop.example", "Demo agent");
        try (Shopper shopper = new Shopper(proxy.url(), SHOP).arrives("en");
                Socket inbox = agent.watchesFrom(PUBLIC)) {
            shopper.says("Do you ship to Austria?");

            inbox.await(
                    "message to the inbox", frame -> frame.toString().contains("ship to Austria"));
            agent.takes(shopper.conversation());
            agent.replies(shopper.conversation(), "Yes, we do.");

            shopper.hears("agent", "Yes, we do.");
        }
    }

    @Test
    void the_inbox_works_though_the_proxy_keeps_the_public_host_to_itself() {
        try (ReverseProxy silent = new ReverseProxy(PUBLIC)) {
            silent.leadsTo(server.url()).keepsHostToItself();
            Agent agent = Agent.admin(silent.url());

            try (Socket inbox = agent.watchesFrom(PUBLIC)) {
                assertThat(inbox.isClosed()).isFalse();
            }
            assertThatThrownBy(() -> agent.watchesFrom("https://evil.example"))
                    .isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void the_shop_signs_for_the_public_address_and_no_other() {
        String payment = StripeAccount.newPaymentIntent();
        try (Shopper shopper = new Shopper(proxy.url(), SHOP)) {
            shopper.arrivesWith("en", SHOP.token(PUBLIC, payment));

            assertThat(linked(shopper)).containsExactly(payment);
        }
        for (String inner :
                List.of(server.origin(), proxy.url().toString(), "http://chat.example")) {
            JsonObject body = new JsonObject();
            body.addProperty("language", "en");
            body.addProperty("shopToken", SHOP.token(inner, payment));
            Call.Answer refused = starts(body.toString());
            assertThat(refused.text("code")).as(inner).isEqualTo("bad_shop_token");
        }
    }

    @Test
    void stripe_is_given_the_public_address_and_its_bytes_arrive_as_they_were_signed() {
        String payment = StripeAccount.newPaymentIntent();
        String address = "/stripe/webhooks/" + STRIPE.connection();
        assertThat(admin.call("/api/v1/stripe-connections").get().body())
                .contains("\"" + PUBLIC + address + "\"");
        try (Shopper shopper = new Shopper(proxy.url(), SHOP)) {
            shopper.arrivesWith("en", SHOP.token(PUBLIC, payment)).says("Hello");
            String event = STRIPE.declined(payment, "expired_card").replace("\":", "\"\t :\r\n ");
            String odd = event.replace("Your card was", "Größe \u00a0 \uD83D\uDE00 was");

            STRIPE.sends(
                            proxy.url(),
                            odd.getBytes(StandardCharsets.UTF_8),
                            StripeAccount.signature(odd, STRIPE.secret(), Instant.now()))
                    .expect(200);

            shopper.hears("assistant", "this card has expired");
        }
    }

    @Test
    void a_query_arrives_as_it_was_sent_and_nobody_is_sent_elsewhere() {
        for (String path : List.of("/widget/stripe-chat.js", "/admin/", "/health/live")) {
            Call.to(proxy.url(), path + ODD).get().expect(200);

            assertThat(proxy.requests())
                    .anyMatch(head -> head.startsWith("GET " + path + ODD + " HTTP/1.1\r\n"));
        }
    }

    @Test
    void the_inner_address_shows_nowhere() {
        List<Call.Answer> answers =
                List.of(
                        Call.to(proxy.url(), "/").get(),
                        Call.to(proxy.url(), "/admin").get(),
                        Call.to(proxy.url(), "/admin/").get(),
                        Call.to(proxy.url(), "/admin/nothing").get(),
                        Call.to(proxy.url(), "/widget").get(),
                        Call.to(proxy.url(), "/nothing").get(),
                        Call.to(proxy.url(), "/health").get(),
                        Call.to(proxy.url(), "/api/v1/session").get(),
                        Call.to(proxy.url(), "/api/v1/nothing").get(),
                        Call.to(proxy.url(), "/ws/widget/" + SHOP.id()).get(),
                        admin.call("/api/v1/stripe-connections").get(),
                        admin.call("/api/v1/desk/conversations").get(),
                        admin.call("/api/v1/staff").get());

        assertThat(answers).allSatisfy(answer -> showsNothing(answer));
        assertThat(answers.get(1).headers().get("location")).containsExactly("/admin/");
    }

    @Test
    void a_page_of_the_shop_and_ours_may_call_and_no_other() {
        assertThat(asked("https://shop.example").headers().get("access-control-allow-origin"))
                .containsExactly("https://shop.example");
        assertThat(asked(PUBLIC).status()).isEqualTo(204);
        assertThat(asked("https://evil.example").status()).isEqualTo(403);
    }

    /** Nothing but the settings says who we are, so that whoever reaches the port can say what they like. */
    @Test
    void what_a_stranger_says_about_hosts_and_addresses_changes_nothing() {
        Call.Answer moved = forged(server.url(), "/").get();
        Call.Answer connections =
                forged(server.url(), "/api/v1/stripe-connections")
                        .bearer(Agent.admin(server.url()).token())
                        .get();
        Call.Answer page =
                forged(server.url(), "/api/v1/widget/" + SHOP.id() + "/conversations")
                        .header("Origin", "https://evil.example")
                        .post("{\"language\":\"en\"}");

        assertThat(moved.headers().get("location")).containsExactly("/admin/");
        assertThat(connections.body()).contains(PUBLIC).doesNotContain("evil");
        assertThat(page.status()).isEqualTo(403);
    }

    private static List<String> linked(Shopper shopper) {
        return server.database()
                .column(
                        "select payment_intent from conversation_linked_payment where conversation_id = '"
                                + shopper.conversation()
                                + "'");
    }

    private static Call forged(URI to, String path) {
        return Call.to(to, path)
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-For", "127.0.0.1")
                .header("X-Original-URL", "/evil")
                .header("Forwarded", "for=127.0.0.1;host=evil.example;proto=http");
    }

    private static void showsNothing(Call.Answer answer) {
        String inner = server.url().getAuthority();
        assertThat(answer.headers() + answer.body())
                .doesNotContain(inner, "http://chat.example", ":" + server.url().getPort())
                .doesNotContain(proxy.url().getAuthority());
    }

    private static Call.Answer widget(URI from) {
        return Call.to(from, "/widget/stripe-chat.js")
                .header("Accept-Encoding", "br")
                .get()
                .expect(200);
    }

    private static Call.Answer starts(String body) {
        return Call.to(proxy.url(), "/api/v1/widget/" + SHOP.id() + "/conversations")
                .header("Origin", SHOP.origin())
                .post(body);
    }

    private static Call.Answer asked(String origin) {
        return Call.to(proxy.url(), "/api/v1/widget/" + SHOP.id() + "/conversations")
                .header("Origin", origin)
                .options();
    }
}
