package dev.stripechat.desk.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {

    private static final String HOST = "10.0.0.5:8080";

    private final SameOrigin sameOrigin = new SameOrigin(new PublicUrl("https://chat.example/"));

    @ParameterizedTest
    @ValueSource(
            strings = {"https://chat.example", "http://10.0.0.5:8080", "https://10.0.0.5:8080"})
    void a_page_of_ours_may_open_the_inbox(String origin) {
        assertThat(sameOrigin.allows(origin, HOST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "http://chat.example",
                "https://chat.example:8443",
                "https://chat.example/",
                "https://chat.example.evil.example",
                "https://sub.chat.example",
                "https://evil.example",
                "HTTPS://CHAT.EXAMPLE",
                "https://chat.example@evil.example",
                "http://10.0.0.5",
                "null",
                ""
            })
    void no_other_page_may(String origin) {
        assertThat(sameOrigin.allows(origin, HOST)).isFalse();
    }

    @Test
    void without_an_origin_nobody_may() {
        assertThat(sameOrigin.allows(null, HOST)).isFalse();
    }

    @Test
    void without_a_host_the_public_address_counts_alone() {
        assertThat(sameOrigin.allows("https://chat.example", null)).isTrue();
        assertThat(sameOrigin.allows("http://", null)).isFalse();
    }
}
