package dev.stripechat.runtime.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHostsTest {

    private final MailHosts hosts = new MailHosts(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "2001::1",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void nobody_connects_to_what_is_not_public(String address) {
        assertThat(hosts.allow("mail.shop.example", at(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::"
            })
    void whoever_is_public_may_be_connected_to(String address) {
        assertThat(hosts.allow("mail.shop.example", at(address))).isTrue();
    }

    @Test
    void the_operator_trusts_hosts_by_the_name_that_the_admin_enters() {
        MailHosts trusting = new MailHosts(Optional.of(" localhost, MAIL.internal ,,10.0.0.5"));

        assertThat(trusting.allow("LOCALHOST", at("127.0.0.1"))).isTrue();
        assertThat(trusting.allow("mail.internal", at("10.1.1.1"))).isTrue();
        assertThat(trusting.allow("10.0.0.5", at("10.0.0.5"))).isTrue();
        assertThat(trusting.allow("10.0.0.6", at("10.0.0.6"))).isFalse();
        assertThat(trusting.allow("evil.example", at("127.0.0.1"))).isFalse();
    }

    private static InetAddress at(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
