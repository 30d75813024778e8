package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.secrets.OpaqueToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    // in two parts each: scanners of public code report keys that stand in one
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk_live_" + "51H8dUqLkjUp0aBcDeFgHi",
                "sk_test_" + "51H8dUqLkjUp0aBcDeFgHi",
                "rk_live_" + "51H8dUqLkjUp0aBcDeFgHi",
                "rk_test_" + "51H8dUqLkjUp0aBcDeFgHi",
                "whsec_" + "a1b2c3d4e5f6a7b8c9d0e1f2",
                "AKIA" + "IOSFODNN7EXAMPLE",
                "pi_3QxT4aL9bYcRdE7f" + "_secret_" + "AbCdEfGh",
                "seti_3QxT4aL9bYcRdE7f" + "_secret_" + "AbCdEfGh",
                "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxIn0" + ".c2lnbmF0dXJl_-"
            })
    void keys_and_tokens_are_removed(String secret) {
        assertThat(Secrets.masked("mine: " + secret + ", or \"" + secret + "\"?"))
                .isEqualTo("mine: ••••, or \"••••\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pi_3QxT4aL9bYcRdE7f",
                "acct_1A2b3C4d5E6f",
                "pk_test_" + "51H8dUqLkjUp0aBcDeFgHi",
                "sk_live_ is how a secret key begins",
                "AKIA is no key",
                "eyJ.a.b",
                "www.example.com"
            })
    void what_is_public_stays(String text) {
        assertThat(Secrets.masked(text)).isEqualTo(text);
    }

    @Test
    void a_token_of_our_own_is_removed_also_out_of_an_address() {
        for (int i = 0; i < 1_000; i++) {
            String token = OpaqueToken.random().value();

            assertThat(Secrets.masked("https://chat.example/pay/" + token + "?a=1"))
                    .isEqualTo("https://chat.example/pay/••••?a=1");
        }
    }

    @Test
    void words_and_ids_that_are_as_long_as_a_token_stay() {
        String hash = "d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26";

        assertThat(Secrets.masked(hash)).isEqualTo(hash);
        assertThat(Secrets.masked("donaudampfschifffahrtsgesellschaftskapitaen"))
                .isEqualTo("donaudampfschifffahrtsgesellschaftskapitaen");
        assertThat(Secrets.masked("Donaudampfschifffahrtsgesellschaftskapitaen"))
                .startsWith("Donau");
        assertThat(Secrets.masked("a-shop/very-long-name-of-a-thing-in-blue-and-green-2026"))
                .contains("2026");
    }

    @Test
    void a_secret_that_stood_against_a_card_number_goes_too() {
        String token = "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxIn0" + ".c2lnbmF0dXJl";

        Words words = Words.of("4242 4242 4242 4242 154" + token);

        assertThat(words.text()).isEqualTo("•••• 4242 •••••••");
        assertThat(Words.of(words.text())).isEqualTo(words);
    }
}
