package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\u0000\u0007", "\u2003"})
    void a_message_without_a_word_is_refused(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Words(text));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("empty");
    }

    @Test
    void the_longest_message_has_4000_characters() {
        assertThat(new Words("a".repeat(4_000)).text()).hasSize(4_000);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Words("a".repeat(4_001)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("too_long");
    }

    @Test
    void what_is_dropped_does_not_count() {
        String framed = "  \u0000" + "a".repeat(4_000) + "\u001b\n ";

        assertThat(new Words(framed).text()).hasSize(4_000);
    }

    @Test
    void control_characters_are_dropped() {
        assertThat(new Words("a\u0000b\u0007c\u001b[31md\u007fe\u009ff").text())
                .isEqualTo("abc[31mdef");
    }

    @Test
    void line_breaks_and_tabs_within_are_kept() {
        assertThat(new Words(" one\n\n\ttwo\r\nthree ").text()).isEqualTo("one\n\n\ttwo\nthree");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "&lt;b&gt; & <!-- -->",
                "{{7*7}} ${7*7} %s {0}",
                "'; drop table conversation_message; --"
            })
    void markup_is_kept_as_the_text_it_is(String text) {
        assertThat(new Words(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße 🙂", "שלום", "👩‍👩‍👧", "Straße 日本語"})
    void every_script_is_kept(String text) {
        assertThat(new Words(text).text()).isEqualTo(text);
    }
}
