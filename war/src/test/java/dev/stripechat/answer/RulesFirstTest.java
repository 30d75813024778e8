package dev.stripechat.answer;

import static dev.stripechat.answer.AnEntry.aboutReturns;
import static dev.stripechat.answer.Asking.text;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever was learned, and before anything was. */
class RulesFirstTest {

    private static final String RETURNS = Intent.RETURN_POLICY.key();

    private final Asking shop = new Asking();

    @Test
    void a_word_that_may_stand_for_a_person_does_so_only_where_nothing_else_is_understood() {
        shop.writes(aboutReturns());
        shop.script.means("Do you support returns?", RETURNS);

        assertThat(text(shop.asked(Language.EN, "Do you support returns?")))
                .isEqualTo("For 30 days.");
        assertThat(text(shop.asked(Language.EN, "Support!")))
                .isEqualTo(Texts.in(Language.EN).text("human"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My card was declined, let me talk to a human",
                "Abgelehnt! Ich will einen Menschen, keine Maschine.",
                "kann ich mit jemandem sprechen",
                "Ich möchte mit einem Mitarbeiter reden",
                "can i speak to someone pls",
                "is there a real person here"
            })
    void nobody_has_to_ask_twice_for_a_person(String text) {
        shop.has(aPayment().declined("expired_card"));
        shop.script.means(text, Intent.DECLINE_REASON.key());

        assertThat(text(shop.asked(Language.EN, text)))
                .isEqualTo(Texts.in(Language.EN).text("human"));
    }

    @Test
    void while_nothing_is_learned_yet_rules_answer_at_once() {
        shop.has(aPayment().declined("expired_card"));
        AnswerQuestion early = shop.reading((of, knowledge) -> new Unready(), Optional.empty());

        for (String text : List.of("Warum wurde meine Karte abgelehnt?", "Mensch bitte")) {
            Question question = shop.question(Language.DE, text, List.of(shop.payment), false);
            assertThat(early.respond(question).words()).isPresent();
        }
        assertThatThrownBy(
                        () -> early.respond(shop.question(Language.DE, "Zoll?", List.of(), false)))
                .isInstanceOf(NotLearnedYet.class);
    }

    private static final class Unready implements Reader {
        @Override
        public List<Reading> read(Utterance utterance) {
            throw new NotLearnedYet(new TimeoutException());
        }

        @Override
        public boolean isReady() {
            return false;
        }
    }
}
