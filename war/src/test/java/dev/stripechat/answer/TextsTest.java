package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Language;
import dev.stripechat.payment.PaymentState;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(file("de").stringPropertyNames()).isEqualTo(file("en").stringPropertyNames());
    }

    @Test
    void both_languages_name_the_amount_in_the_same_texts() throws IOException {
        Properties german = file("de");
        Properties english = file("en");

        assertThat(german.stringPropertyNames())
                .allSatisfy(
                        key ->
                                assertThat(german.getProperty(key).contains("{amount}"))
                                        .as(key)
                                        .isEqualTo(english.getProperty(key).contains("{amount}")));
    }

    @Test
    void the_amount_is_the_only_gap_and_it_is_filled() throws IOException {
        for (Language language : Language.values()) {
            for (String key : file(language.tag()).stringPropertyNames()) {
                assertThat(Texts.in(language).text(key, "EUR 49.90")).doesNotContain("{", "}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECLINED")
    void every_state_without_a_reason_has_a_text(PaymentState state) {
        assertThat(Texts.in(Language.DE).text(state.word())).isNotBlank();
        assertThat(Texts.in(Language.EN).text(state.word())).isNotBlank();
    }

    @Test
    void who_hands_over_says_that_it_is_a_machine() {
        assertThat(Texts.in(Language.EN).text("handover")).contains("machine");
        assertThat(Texts.in(Language.EN).text("human")).contains("machine");
        assertThat(Texts.in(Language.DE).text("handover")).contains("Maschine");
        assertThat(Texts.in(Language.DE).text("human")).contains("Maschine");
    }

    @Test
    void a_text_that_does_not_exist_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> Texts.in(Language.EN).text("unheard-of"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unheard-of");
    }

    private static Properties file(String tag) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Texts.class.getResourceAsStream("texts_" + tag + ".properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
