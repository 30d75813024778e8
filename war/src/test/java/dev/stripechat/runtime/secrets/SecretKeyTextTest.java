package dev.stripechat.runtime.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyTextTest {

    private static final String GOOD = "gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=";

    @Test
    void base64_of_32_different_bytes_is_a_good_key() {
        assertThat(new SecretKeyText(GOOD).fault()).isEmpty();
        assertThat(new SecretKeyText(" " + GOOD + "\n").fault()).isEmpty();
        assertThat(new SecretKeyText(GOOD).bytes()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=",
                "dGhpcyBpcyBhIGtleSB0aGF0IGlzIHRleHQhIDEyMzQ="
            })
    void a_run_of_bytes_and_readable_text_are_not_random(String value) {
        assertThat(new SecretKeyText(value).fault()).contains("is not random");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void no_key_is_missing(String value) {
        assertThat(new SecretKeyText(value).fault()).contains("is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme",
                "CHANGE-ME-please",
                "change_me",
                "my-secret",
                "default",
                "an example key",
                "password123"
            })
    void a_word_that_stands_for_a_key_is_a_placeholder(String value) {
        assertThat(new SecretKeyText(value).fault()).contains("is a placeholder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "AAEC*", "ümlaut", "AAECAwQFBgcICQoLDA0ODx-_"})
    void other_text_is_not_base64(String value) {
        assertThat(new SecretKeyText(value).fault()).contains("is not base64");
    }

    @ParameterizedTest
    @CsvSource({
        "AAECAw==, 4",
        "AAECAwQFBgcICQoLDA0ODw==, 16",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==, 31",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g, 33"
    })
    void a_key_of_another_length_is_told_its_length(String value, int bytes) {
        assertThat(new SecretKeyText(value).fault())
                .contains("must be 32 bytes in base64, but has " + bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
                "AAECAwQFBgcICQoAAQIDBAUGBwgJCgABAgMEBQYHCAk="
            })
    void bytes_that_repeat_are_not_random(String value) {
        assertThat(new SecretKeyText(value).fault()).contains("is not random");
    }

    @Test
    void the_key_does_not_show_in_text() {
        assertThat(new SecretKeyText(GOOD)).hasToString("SecretKeyText[hidden]");
    }
}
