package dev.stripechat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "DE", "de-DE", "de-AT", "de-CH", "de_CH", "de-Latn-DE"})
    void every_kind_of_german_is_german(String tag) {
        String asked = tag;

        Language language = Language.of(asked);

        assertThat(language).isEqualTo(Language.DE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "en-US", "EN", "fr", "nl-BE", "ar", "zh-Hant", "x-de", "", "*", "?"})
    void every_other_language_falls_back_to_english(String tag) {
        String asked = tag;

        Language language = Language.of(asked);

        assertThat(language).isEqualTo(Language.EN);
    }

    @Test
    void a_language_is_found_by_its_own_tag() {
        Language[] all = Language.values();

        Language[] found =
                Arrays.stream(all).map(Language::tag).map(Language::of).toArray(Language[]::new);

        assertThat(found).containsExactly(all);
    }
}
