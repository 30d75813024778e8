package dev.stripechat.desk.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeforeTest {

    @Test
    void nobody_who_says_no_number_misses_a_message() {
        assertThat(Before.number("17")).isEqualTo(17);
        assertThat(Before.number(Before.ALL)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seventeen", "1.5", "9223372036854775808"})
    void what_is_no_number_is_refused(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Before.number(text));

        assertThat(refusal.code()).isEqualTo("bad_before");
    }
}
