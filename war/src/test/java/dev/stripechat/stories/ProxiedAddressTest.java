package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Call;
import dev.stripechat.world.ReverseProxy;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code stripe-chat.trusted-proxies}: limits count for each shopper behind the proxies that the operator has named, and
 * nobody else can say who asks. The test itself stands at 127.0.0.1, which is not named.
 */
@Tag("story")
class ProxiedAddressTest {

    private static final String PUBLIC = "https://chat.example";
    private static final String OUR_PROXY = "127.0.0.2";
    private static final String OUR_CDN = "127.0.0.3";
    private static final int MOST = 4;
    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static TestServer server;

    private final List<ReverseProxy> proxies = new ArrayList<>();

    @BeforeAll
    static void open() {
        server =
                TestServer.start(
                        TestWar.packaged(),
                        SHOP,
                        Map.of(
                                "STRIPE_CHAT_TRUSTED_PROXIES",
                                OUR_PROXY + ", " + OUR_CDN + "/32, 2001:db8:ffff::/48",
                                "STRIPE_CHAT_LIMITS_CONVERSATIONS_PER_10_MINUTES",
                                String.valueOf(MOST)));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @AfterEach
    void close_the_proxies() {
        proxies.forEach(ReverseProxy::close);
    }

    @Test
    void each_shopper_behind_our_proxy_has_a_limit_of_their_own() {
        URI one = behind(OUR_PROXY, "203.0.113.1");
        URI other = behind(OUR_PROXY, "203.0.113.2");

        usesAllUp(one);

        assertThat(begins(other, "")).isEqualTo(201);
    }

    @Test
    void who_pretends_to_be_others_is_counted_all_the_same() {
        URI shopper = behind(OUR_PROXY, "203.0.113.10");

        for (int i = 0; i < MOST; i++) {
            assertThat(begins(shopper, "198.51.100." + i)).isEqualTo(201);
        }

        assertThat(begins(shopper, "198.51.100.99")).isEqualTo(429);
    }

    @Test
    void a_peer_that_is_no_proxy_of_ours_is_believed_nothing() {
        URI victim = behind(OUR_PROXY, "203.0.113.20");
        for (int i = 0; i < MOST; i++) {
            assertThat(begins(server.url(), "203.0.113.20")).isEqualTo(201);
        }

        assertThat(begins(server.url(), "203.0.113.20")).isEqualTo(429);
        assertThat(begins(server.url(), "203.0.113.21")).isEqualTo(429);
        assertThat(begins(behind("127.0.0.1", "203.0.113.22"), "")).isEqualTo(429);
        assertThat(begins(victim, "")).isEqualTo(201);
    }

    @Test
    void behind_two_proxies_it_is_still_the_shopper_who_counts() {
        URI one = behindBoth("203.0.113.30");
        URI other = behindBoth("203.0.113.31");

        usesAllUp(one);

        assertThat(begins(one, "198.51.100.1, 127.0.0.3")).isEqualTo(429);
        assertThat(begins(other, "")).isEqualTo(201);
    }

    @Test
    void of_an_address_of_version_6_the_network_counts_however_it_is_written() {
        usesAllUp(behind(OUR_PROXY, "2001:db8:1:2::7"));

        assertThat(begins(behind(OUR_PROXY, "[2001:db8:1:2:ffff::8]:4711"), "")).isEqualTo(429);
        assertThat(begins(behind(OUR_PROXY, "2001:DB8:1:3::7"), "")).isEqualTo(201);
        URI hop = behind(OUR_PROXY, "2001:db8:1:2::9, 2001:db8:ffff::1");
        assertThat(begins(hop, "")).isEqualTo(429);
    }

    private URI behind(String own, String shopper) {
        return proxy(own, shopper).leadsTo(server.url()).url();
    }

    private URI behindBoth(String shopper) {
        ReverseProxy inner = proxy(OUR_PROXY, "").appendsClients().leadsTo(server.url());
        return proxy(OUR_CDN, shopper).leadsTo(inner.url()).url();
    }

    private ReverseProxy proxy(String own, String shopper) {
        ReverseProxy proxy = new ReverseProxy(PUBLIC).standsAt(own).seesClientsAt(shopper);
        proxies.add(proxy);
        return proxy;
    }

    private static void usesAllUp(URI shopper) {
        for (int i = 0; i < MOST; i++) {
            assertThat(begins(shopper, "")).isEqualTo(201);
        }
        assertThat(begins(shopper, "")).isEqualTo(429);
    }

    private static int begins(URI at, String forged) {
        Call call =
                Call.to(at, "/api/v1/widget/" + SHOP.id() + "/conversations")
                        .header("Origin", SHOP.origin());
        return (forged.isEmpty() ? call : call.header("X-Forwarded-For", forged))
                .post("{\"language\":\"en\"}")
                .status();
    }
}
