package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.answer.Examination.Side;
import dev.stripechat.answer.Trial.Dealt;
import dev.stripechat.answer.Trial.Known;
import dev.stripechat.answer.Trial.Origin;
import dev.stripechat.answer.Trial.Score;
import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Example;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final String RETURNS = "return_policy";
    private static final String STOCK = "stock";
    private static final Dealt LOST = new Dealt(Way.HANDOVER, Optional.empty());
    private static final Dealt UNSURE = new Dealt(Way.ASK, Optional.of(RETURNS));
    private static final BiPredicate<Known, String> AS_WRITTEN =
            (known, label) -> known.expected().filter(label::equals).isPresent();

    private final KnowledgeEntry returns = AnEntry.live(Some.shop(), AnEntry.aboutReturns());

    @Test
    void lines_are_counted_by_what_is_recognised() {
        List<Known> lines =
                List.of(
                        line("a", RETURNS),
                        line("b", STOCK),
                        line("c", Example.NONE),
                        line("d", RETURNS),
                        line("e", RETURNS));
        Reader reader =
                reader(
                        Map.of(
                                "a", sure(RETURNS),
                                "b", sure(RETURNS),
                                "c", sure(STOCK),
                                "d", UNSURE,
                                "e", LOST));

        Trial trial = new Examination(side(reader), side(reader), AS_WRITTEN).of(lines);

        assertThat(trial.before()).isEqualTo(new Score(1, 2, 1, 1)).isEqualTo(trial.after());
        assertThat(trial.isBlocked()).isFalse();
        assertThat(trial.changes()).isEmpty();
    }

    @Test
    void a_wrong_answer_that_was_none_blocks_and_is_named() {
        Known line = line("a", STOCK);

        Trial trial =
                new Examination(
                                side(reader(Map.of("a", LOST))),
                                side(reader(Map.of("a", sure(RETURNS)))),
                                AS_WRITTEN)
                        .of(List.of(line));

        assertThat(trial.isBlocked()).isTrue();
        assertThat(trial.risen()).containsExactly(new Trial.Change(line, LOST, sure(RETURNS)));
    }

    @Test
    void one_that_is_mended_makes_up_for_one_that_is_spoilt() {
        Trial trial =
                new Examination(
                                side(reader(Map.of("a", LOST, "b", sure(STOCK)))),
                                side(reader(Map.of("a", sure(STOCK), "b", sure(RETURNS)))),
                                AS_WRITTEN)
                        .of(List.of(line("a", RETURNS), line("b", RETURNS)));

        assertThat(trial.isBlocked()).isFalse();
        assertThat(trial.risen()).hasSize(1);
    }

    @Test
    void what_the_admin_calls_right_is_right() {
        Trial trial =
                new Examination(
                                side(reader(Map.of("a", LOST))),
                                side(reader(Map.of("a", sure("e-1")))),
                                (known, label) -> known.text().equals("a") && label.equals("e-1"))
                        .of(List.of(line("a", Example.NONE)));

        assertThat(trial.isBlocked()).isFalse();
        assertThat(trial.after().correct()).isOne();
    }

    @Test
    void the_first_answer_to_a_topic_changes_what_was_handed_over() {
        Reader reader = reader(Map.of("a", sure(RETURNS), "b", sure(STOCK)));

        Trial trial =
                new Examination(
                                new Side(reader, List.of()),
                                new Side(reader, List.of(returns)),
                                AS_WRITTEN)
                        .of(List.of(line("a", RETURNS), line("b", STOCK)));

        assertThat(trial.changes())
                .containsExactly(new Trial.Change(line("a", RETURNS), LOST, sure(RETURNS)));
        assertThat(trial.before()).isEqualTo(trial.after());
    }

    @Test
    void what_shoppers_asked_is_compared_and_not_counted() {
        Known asked = new Known(Origin.ASKED, Language.EN, "a", Optional.empty());

        Trial trial =
                new Examination(
                                side(reader(Map.of("a", LOST))),
                                side(reader(Map.of("a", sure(RETURNS)))),
                                AS_WRITTEN)
                        .of(List.of(asked));

        assertThat(trial.changes()).hasSize(1);
        assertThat(trial.after()).isEqualTo(new Score(0, 0, 0, 0));
    }

    private Side side(Reader reader) {
        return new Side(reader, List.of(returns));
    }

    private static Known line(String text, String expected) {
        return new Known(Origin.DEVELOPMENT, Language.EN, text, Optional.of(expected));
    }

    private static Dealt sure(String label) {
        return new Dealt(Way.ANSWER, Optional.of(label));
    }

    private static Reader reader(Map<String, Dealt> dealt) {
        return utterance -> {
            Dealt one = dealt.get(utterance.text());
            List<Candidate> candidates =
                    one.label().map(label -> new Candidate(label, 1)).stream().toList();
            return List.of(new Reading(utterance.prior(), utterance.text(), candidates, one.way()));
        };
    }
}
