package dev.stripechat.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.MapConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final String PROXY = "10.1.2.3";

    private final ClientAddress behindProxies =
            addresses("10.0.0.0/8, 192.0.2.7 ,2001:db8:ffff::/48,::1");

    @Test
    void without_a_trusted_proxy_it_is_the_address_of_the_connection() {
        assertThat(addresses("").of(PROXY, List.of("203.0.113.5"))).isEqualTo(PROXY);
        assertThat(behindProxies.of("198.51.100.9", List.of("203.0.113.5")))
                .isEqualTo("198.51.100.9");
    }

    @Test
    void a_trusted_proxy_says_who_asks() {
        assertThat(behindProxies.of(PROXY, List.of("203.0.113.5"))).isEqualTo("203.0.113.5");
        assertThat(behindProxies.of("192.0.2.7", List.of("203.0.113.5"))).isEqualTo("203.0.113.5");
        assertThat(behindProxies.of("0:0:0:0:0:0:0:1", List.of("203.0.113.5")))
                .isEqualTo("203.0.113.5");
        assertThat(behindProxies.of("192.0.2.8", List.of("203.0.113.5"))).isEqualTo("192.0.2.8");
    }

    @Test
    void what_stands_before_the_clients_own_address_is_made_up() {
        assertThat(behindProxies.of(PROXY, List.of("1.1.1.1, 10.9.9.9, 203.0.113.5")))
                .isEqualTo("203.0.113.5");
        assertThat(behindProxies.of(PROXY, List.of("1.1.1.1, 203.0.113.5, 10.7.7.7, 192.0.2.7")))
                .isEqualTo("203.0.113.5");
        assertThat(behindProxies.of(PROXY, List.of("rubbish,,%%%, 203.0.113.5")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(behindProxies.of(PROXY, List.of("1.1.1.1", "203.0.113.5", "10.7.7.7")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void when_all_are_proxies_it_is_the_first_of_them() {
        assertThat(behindProxies.of(PROXY, List.of("10.5.5.5, 10.6.6.6"))).isEqualTo("10.5.5.5");
        assertThat(behindProxies.of(PROXY, List.of())).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "_hidden",
                "localhost",
                "shop.example",
                "1.2.3",
                "1.2.3.256",
                "01.2.3.4.5",
                "0x7f.1.1.1",
                "2130706433",
                "1.2.3.4.5",
                "1.2.3.4:x",
                "[1.2.3.4",
                "fe80::1%eth0",
                ":::",
                "1:2",
                "[::1",
                "203.0.113.5, ",
                "203.0.113.5;203.0.113.6",
                "'; drop table x"
            })
    void what_is_no_address_leaves_that_of_the_connection(String header) {
        assertThat(behindProxies.of(PROXY, List.of(header))).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.5:4711, 203.0.113.5",
        "[2001:db8::1]:443, 20010db800000000/64",
        "[2001:db8::1], 20010db800000000/64",
        "2001:db8::1, 20010db800000000/64",
        "2001:DB8:0:0:ffff::9, 20010db800000000/64",
        "2001:db8:0:1::1, 20010db800000001/64",
        "::ffff:203.0.113.5, 203.0.113.5",
        "2001:db8:ffff:1::1, 20010db8ffff0001/64"
    })
    void every_form_of_an_address_is_read(String header, String client) {
        assertThat(behindProxies.of(PROXY, List.of(header))).isEqualTo(client);
    }

    @Test
    void a_header_without_end_is_not_read_to_its_end() {
        String made = "203.0.113.5," + "10.1.1.1,".repeat(100_000) + "10.2.2.2";

        assertThat(behindProxies.of(PROXY, List.of(made))).startsWith("10.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "proxy",
                "::/129",
                "/8",
                "1.2.3.4/"
            })
    void a_wrong_list_of_proxies_keeps_the_server_from_starting(String list) {
        assertThatThrownBy(() -> addresses(list)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ClientAddress addresses(String trusted) {
        return new ClientAddress(new MapConfig(Map.of("stripe-chat.trusted-proxies", trusted)));
    }
}
