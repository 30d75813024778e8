package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\u0000\u0007", "\u2003"})
    void a_message_without_a_word_is_refused(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Words.of(text));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("empty");
    }

    @Test
    void the_longest_message_has_4000_characters() {
        assertThat(Words.of("a".repeat(4_000)).text()).hasSize(4_000);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Words.of("a".repeat(4_001)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("too_long");
    }

    @Test
    void what_is_dropped_does_not_count() {
        String framed = "  \u0000" + "a".repeat(4_000) + "\u001b\n ";

        assertThat(Words.of(framed).text()).hasSize(4_000);
    }

    @Test
    void control_characters_are_dropped() {
        assertThat(Words.of("a\u0000b\u0007c\u001b[31md\u007fe\u009ff").text())
                .isEqualTo("abc[31mdef");
    }

    @Test
    void line_breaks_and_tabs_within_are_kept() {
        assertThat(Words.of(" one\n\n\ttwo\r\nthree ").text()).isEqualTo("one\n\n\ttwo\nthree");
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
        assertThat(Words.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße 🙂", "שלום", "👩‍👩‍👧", "Straße 日本語"})
    void every_script_is_kept(String text) {
        assertThat(Words.of(text).text()).isEqualTo(text);
    }

    @Test
    void there_are_no_words_with_a_card_number() {
        Words words = Words.of("my card is 4242 4242 \u00004242 4242, cvc 123");

        assertThat(words.text()).isEqualTo("my card is •••• 4242, cvc •••");
        assertThat(words.toString()).doesNotContain("4242");
    }

    @Test
    void a_number_that_is_known_passes() {
        Words words = Words.of("order 4242424242424242", Set.of("4242 4242 4242 4242"));

        assertThat(words.text()).isEqualTo("order 4242424242424242");
    }

    @Test
    void the_length_is_that_of_the_text_as_written() {
        String card = "4242424242424242";

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Words.of(card + "a".repeat(3_985)));

        assertThat(refusal.code()).isEqualTo("too_long");
        assertThat(Words.of(card + "a".repeat(3_984)).text()).startsWith("•••• 4242aaa");
    }

    @Test
    void words_are_equal_when_they_are_stored_as_the_same() {
        assertThat(Words.of("card 4242424242424242"))
                .isEqualTo(Words.of("card 4242-4242-4242-4242"))
                .hasSameHashCodeAs(Words.of("card 4242-4242-4242-4242"))
                .isNotEqualTo(Words.of("card 5555555555554444"));
    }
}
