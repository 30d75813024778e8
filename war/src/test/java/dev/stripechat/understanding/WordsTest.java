package dev.stripechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Rückzahlung über", "rueckzahlung ueber", "RUCKZAHLUNG uber!!"})
    void umlauts_may_be_written_in_three_ways(String typed) {
        assertThat(Words.of(typed)).containsExactly("ruckzahlung", "uber");
    }

    @ParameterizedTest
    @CsvSource({
        "neue, neue",
        "Straße, strasse",
        "strasze, strasse",
        "halloooo, halloo",
        "can't, cant",
        "E-Mail, email",
        "3-D, 3d",
        "1234567, x00000x",
        "SAVE20, xcodex",
        "24, 24"
    })
    void a_word_is_written_one_way(String typed, String word) {
        assertThat(Words.of(typed)).containsExactly(word);
    }

    @Test
    void addresses_links_and_currencies_are_words_of_their_own() {
        assertThat(Words.of("a@b.example paid 5€ at https://shop.example/x?y=1"))
                .containsExactly("xmailx", "paid", "5", "xmoneyx", "at", "xlinkx");
    }

    @Test
    void of_a_long_text_the_beginning_and_the_end_count() {
        List<String> words = Words.of("anfang " + "mitte ".repeat(600) + "schluss");

        assertThat(words).hasSize(120).startsWith("anfang").endsWith("schluss");
    }

    @Test
    void whatever_is_typed_becomes_words() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String typed = ForeignText.any(random, 4_000);

            assertThat(Words.of(typed)).hasSizeLessThanOrEqualTo(120).noneMatch(String::isEmpty);
        }
    }
}
