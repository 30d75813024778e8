package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactTextsTest {

    private static final Pattern GAP = Pattern.compile("\\{[a-z]+\\}");

    @Test
    void both_languages_have_the_same_sentences_with_the_same_gaps() throws IOException {
        Properties german = file("de");
        Properties english = file("en");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(german.stringPropertyNames())
                .allSatisfy(
                        key ->
                                assertThat(gaps(german.getProperty(key)))
                                        .as(key)
                                        .isEqualTo(gaps(english.getProperty(key))));
    }

    @Test
    void what_fills_a_gap_is_never_read_as_a_template() {
        String text =
                FactTexts.in(Language.EN)
                        .say("refund_done", "amount", "{refund} $1 \\", "refund", "{amount}");

        assertThat(text).startsWith("{amount} of your payment of {refund} $1 \\ has been");
    }

    @Test
    void a_gap_that_is_left_and_a_text_that_is_not_there_are_mistakes_of_ours() {
        FactTexts texts = FactTexts.in(Language.EN);

        assertThatThrownBy(() -> texts.say("refund_done", "amount", "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> texts.say("unheard-of"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lists_are_written_as_people_write_them() {
        assertThat(FactTexts.in(Language.EN).all(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(FactTexts.in(Language.DE).all(List.of("a", "b"))).isEqualTo("a und b");
        assertThat(FactTexts.in(Language.DE).all(List.of("a"))).isEqualTo("a");
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties file(String tag) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        FactTexts.class.getResourceAsStream("facts_" + tag + ".properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
