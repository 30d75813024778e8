package dev.stripechat.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintTest {

    @Test
    void a_hint_that_has_travelled_is_the_same() {
        Hint hint = new Hint("checkout", Some.shop(), "an id with blanks");

        assertThat(Hint.of(hint.text())).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "checkout", "checkout shop 7", "  ", "a b"})
    void what_is_no_hint_says_nothing(String text) {
        assertThat(Hint.of(text)).isEmpty();
    }

    @Test
    void an_endless_hint_says_nothing() {
        assertThat(Hint.of(new Hint("checkout", Some.shop(), "x".repeat(1_000)).text())).isEmpty();
    }
}
