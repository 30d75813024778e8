package dev.stripechat.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://chat.example, https://chat.example",
        "https://chat.example/, https://chat.example",
        "' https://chat.example:8443/sub ', https://chat.example:8443",
        "http://localhost:8080, http://localhost:8080",
        "HTTPS://Chat.example:443, https://chat.example",
        "http://chat.example:80/, http://chat.example",
        "http://chat.example:443, http://chat.example:443",
        "https://[::1]:443, https://[::1]"
    })
    void the_origin_is_scheme_host_and_port(String url, String origin) {
        assertThat(new PublicUrl(url).origin()).isEqualTo(origin);
    }

    @Test
    void a_path_is_put_behind_the_origin() {
        assertThat(new PublicUrl("https://chat.example/").of("/stripe/webhooks/1"))
                .isEqualTo("https://chat.example/stripe/webhooks/1");
    }
}
