package dev.stripechat.runtime.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpaqueTokenTest {

    @Test
    void a_token_is_256_random_bits_that_fit_into_a_header() {
        String value = OpaqueToken.random().value();

        assertThat(value).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(value)).hasSize(32);
    }

    @Test
    void no_token_is_given_twice() {
        Set<OpaqueToken> tokens =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> OpaqueToken.random())
                        .collect(Collectors.toSet());

        assertThat(tokens).hasSize(1_000);
    }

    @Test
    void the_hash_is_sha_256_in_hex() {
        assertThat(new OpaqueToken("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void the_same_token_has_the_same_hash_and_another_one_another() {
        OpaqueToken token = OpaqueToken.random();

        assertThat(new OpaqueToken(token.value()).hash()).isEqualTo(token.hash());
        assertThat(new OpaqueToken(token.value() + "A").hash()).isNotEqualTo(token.hash());
    }

    @Test
    void the_next_token_is_the_same_for_the_same_seed_and_as_long_as_any() {
        OpaqueToken token = OpaqueToken.random();

        assertThat(token.next("seed")).isEqualTo(token.next("seed"));
        assertThat(token.next("seed").value()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void the_next_token_is_another_one_for_another_seed_or_another_token() {
        OpaqueToken token = OpaqueToken.random();

        assertThat(token.next("seed"))
                .isNotEqualTo(token)
                .isNotEqualTo(token.next("another"))
                .isNotEqualTo(OpaqueToken.random().next("seed"));
    }

    @Test
    void the_token_does_not_show_in_text() {
        assertThat(OpaqueToken.random()).hasToString("OpaqueToken[hidden]");
    }
}
