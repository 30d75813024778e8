package dev.stripechat.runtime.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes us call a machine that is not everybody's. */
class ShopHostsTest {

    private final ShopHosts addresses = new ShopHosts(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1.2.3/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://172.16.0.1/",
                "https://172.31.255.254/",
                "https://192.168.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://169.254.1.1/",
                "https://100.64.0.1/",
                "https://100.127.255.254/",
                "https://192.0.0.8/",
                "https://198.18.0.1/",
                "https://198.19.255.254/",
                "https://224.0.0.1/",
                "https://239.1.1.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://2130706433/",
                "https://127.1/",
                "https://10.1/",
                "https://[::1]/",
                "https://[::]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fe80::1]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2002:a00:1::1]/",
                "https://[2001:0:7f00:1::1]/",
                "https://[100::1]/",
                "http://93.184.216.34/",
                "http://[2606:2800:220:1::1]/",
                "ftp://93.184.216.34/"
            })
    void a_private_machine_or_no_https_is_refused(String url) {
        assertThat(addresses.mayBe(URI.create(url))).as(url).isFalse();
        assertThatThrownBy(() -> addresses.of(URI.create(url)))
                .isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/",
                "https://100.128.0.1/",
                "https://172.32.0.1/",
                "https://198.20.0.1/",
                "https://[2606:2800:220:1::1]/"
            })
    void a_public_machine_is_called(String url) throws UnknownHostException {
        assertThat(addresses.mayBe(URI.create(url))).as(url).isTrue();
        assertThat(addresses.of(URI.create(url))).isNotNull();
    }

    @Test
    void the_operator_names_the_private_ones_that_may_be_called() throws UnknownHostException {
        ShopHosts trusting = new ShopHosts(Optional.of("shop.internal, 127.0.0.1"));

        assertThat(trusting.of(URI.create("http://127.0.0.1:3000/events")))
                .isEqualTo(InetAddress.getByName("127.0.0.1"));
        assertThatThrownBy(() -> trusting.of(URI.create("http://127.0.0.2:3000/events")))
                .isInstanceOf(ShopHosts.Forbidden.class);
        assertThatThrownBy(() -> trusting.of(URI.create("http://localhost:3000/events")))
                .isInstanceOf(ShopHosts.Forbidden.class);
        assertThat(trusting.mayBe(URI.create("http://shop.internal:3000/"))).isTrue();
        assertThat(trusting.mayBe(URI.create("http://shop.example/"))).isFalse();
    }
}
