package dev.stripechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossTest {

    private final Gloss gloss =
            Gloss.of(
                    List.of(
                            "Lieferung\tdelivery",
                            "Adresse\taddress",
                            "ablehnen\tdecline",
                            "bezahlen\tpay",
                            "Karte\tcard",
                            "Rückgabe\treturn",
                            "Recht\tright"));

    @ParameterizedTest
    @CsvSource({
        "karten, card",
        "bezahlt, pay",
        "ablehnt, decline",
        "abgelehnt, decline",
        "lieferadresse, ''",
        "lieferungsadresse, delivery address",
        "ruckgaberecht, return right",
        "kundenkarte, ''",
        "xyz, ''"
    })
    void a_word_is_told_in_english_through_endings_and_compounds(String german, String english) {
        assertThat(String.join(" ", gloss.of(german))).isEqualTo(english);
    }

    @Test
    void what_is_no_german_has_no_english() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            for (String word : Words.of(ForeignText.any(random, 400))) {
                assertThat(gloss.of(word)).isEmpty();
            }
        }
    }

    @Test
    void the_lexicon_of_the_product_is_readable() {
        assertThat(Gloss.ours().of("zahlung")).contains("payment");
    }
}
