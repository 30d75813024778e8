package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a text says stands in its ground, or nobody reads it. */
class GroundCheckTest {

    private static final String FILES = "/dev/stripechat/answer/model/";
    private static final String DE =
            "Die Lieferung dauert zwei bis drei Werktage. Sie können Ihre Bestellung innerhalb von 30 Tagen zurückgeben. Versand kostet 4,90 €.";
    private static final String EN =
            "Delivery takes two to three working days. You may return your order within 30 days. Shipping is 4.90 €.";

    private final GroundCheck check = new GroundCheck();

    @ParameterizedTest
    @CsvFileSource(
            resources = FILES + "said_rightly.tsv",
            delimiter = '\t',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void what_stands_there_may_be_said_in_other_words(String tag, String ground, String text) {
        assertThat(check.standsOn(ground, text, Language.of(tag))).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = FILES + "said_wrongly.tsv",
            delimiter = '\t',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void what_does_not_stand_there_may_not_be_said(
            String tag, String ground, String text, String word) {
        Optional<Objection> objection =
                check.standsOn(ground, text.replace("\\n", "\n"), Language.of(tag));

        assertThat(objection.map(Objection::word)).as(text + " " + objection).contains(word);
    }

    /** Each is right but for one number, amount, day or code that was put into it. */
    @Test
    void whatever_is_planted_into_a_right_text_is_found() {
        Random dice = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            Language language = dice.nextBoolean() ? Language.DE : Language.EN;
            String ground = language == Language.DE ? DE : EN;
            assertThat(check.standsOn(ground, ground, language)).isEmpty();
            String planted = Planted.some(dice, language);

            String text = Planted.into(ground, planted, dice);

            assertThat(check.standsOn(ground, text, language)).as(text).isPresent();
        }
    }

    /** The same value, written in another way, is the same value. */
    @Test
    void an_amount_may_be_written_as_its_language_writes_it() {
        Random dice = new Random(11);
        for (int i = 0; i < 400; i++) {
            long cents = 1 + dice.nextInt(9_999_999);
            for (Language language : Language.values()) {
                List<String> ways = Planted.ways(cents, language);
                String ground = Planted.sentence(ways.get(dice.nextInt(ways.size())), language);
                String text = Planted.sentence(ways.get(dice.nextInt(ways.size())), language);

                assertThat(check.standsOn(ground, text, language))
                        .as(ground + " / " + text)
                        .isEmpty();
                String other = Planted.ways(cents + 1 + dice.nextInt(500), language).get(0);
                assertThat(check.standsOn(ground, Planted.sentence(other, language), language))
                        .as(ground + " / " + other)
                        .isPresent();
            }
        }
    }

    @Test
    void a_sentence_in_other_words_loses_no_fact_and_turns_none() {
        String sentence = "Order 10002 left on 3 December. It cannot be changed.";

        assertThat(sameAs(sentence, "Your order 10002 left on Dec 3. It cannot be changed."))
                .isEmpty();
        assertThat(sameAs(sentence, "Your order left on 3 December. It cannot be changed."))
                .contains(new Objection(Objection.NOT_IN_GROUND, "10002"));
        assertThat(sameAs(sentence, "Your order 10002 cannot be changed.")).isPresent();
        assertThat(sameAs(sentence, "Your order 10002 left on 3 December. It can be changed."))
                .isPresent();
        assertThat(sameAs("It can be changed.", "It can not be changed.")).isPresent();
        assertThat(
                        sameAs("It can be changed.", "It can be changed. ".repeat(20))
                                .map(Objection::word))
                .contains("too_long");
    }

    @Test
    void a_text_ends() {
        assertThat(check.standsOn(EN, EN.repeat(9), Language.EN).map(Objection::word))
                .contains("too_long");
        assertThat(check.standsOn(EN, " \n", Language.EN).map(Objection::word)).contains("empty");
    }

    private Optional<Objection> sameAs(String sentence, String text) {
        return check.sameAs(sentence, text, Language.EN);
    }
}
