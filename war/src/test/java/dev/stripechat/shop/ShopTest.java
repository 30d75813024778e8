package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTest {

    private final Shop shop = new Shop(Some.shop(), "Paper & Pens", Language.EN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://www.shop.example",
                "https://shop.example:8443",
                "http://localhost:3000",
                "http://127.0.0.1",
                "http://[::1]:8080",
                "https://xn--grn-hoa.example"
            })
    void an_origin_as_a_browser_writes_it_is_taken(String origin) {
        shop.allowPages(List.of(origin));

        assertThat(shop.allows(origin)).isTrue();
    }

    @Test
    void a_port_that_goes_without_saying_is_not_said() {
        shop.allowPages(List.of("https://shop.example:443", "http://localhost:80"));

        assertThat(shop.origins())
                .containsExactlyInAnyOrder("https://shop.example", "http://localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "shop.example",
                "//shop.example",
                "https://",
                "https://shop.example/",
                "https://shop.example/checkout",
                "https://shop.example?x",
                "https://shop.example#x",
                "https://user@shop.example",
                "https://*.shop.example",
                "ftp://shop.example",
                "file:///shop",
                "javascript:alert(1)",
                "https://shop example",
                "https://shop.example:port",
                " https://shop.example"
            })
    void what_is_no_origin_is_refused(String origin) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> shop.allowPages(List.of(origin)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_origin");
        assertThat(shop.allows(origin)).isFalse();
    }

    @Test
    void one_wrong_origin_changes_nothing() {
        shop.allowPages(List.of("https://shop.example"));

        catchThrowableOfType(
                Refusal.class,
                () -> shop.allowPages(List.of("https://new.example", "https://new.example/")));

        assertThat(shop.allows("https://shop.example")).isTrue();
        assertThat(shop.allows("https://new.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS://shop.example", "https://Shop.Example"})
    void an_origin_that_no_browser_writes_so_is_refused(String origin) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> shop.allowPages(List.of(origin)));

        assertThat(refusal.code()).isEqualTo("bad_origin");
    }

    @Test
    void a_blank_key_is_no_key() {
        shop.trust("  ");

        assertThat(shop.publicKey()).isEmpty();
    }
}
