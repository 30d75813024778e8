package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Rating;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of asked questions keeps. */
public interface AskedQuestionsContract extends Together {

    Instant ASKED = Instant.parse("2026-03-02T12:00:00.123Z");

    AskedQuestions askedQuestions();

    @Test
    default void a_question_is_kept_once_with_all_that_was_made_of_it() {
        ShopId shop = Some.shop();
        ConversationId chat = new ConversationId(UUID.randomUUID());

        inOne(() -> askedQuestions().keep(asked(shop, chat, 3, Outcome.FAILED, ASKED)));
        inOne(() -> askedQuestions().keep(asked(shop, chat, 3, Outcome.ASKED, ASKED)));

        List<AskedQuestion> kept = fromOne(() -> askedQuestions().of(shop, chat));
        assertThat(kept).hasSize(1);
        AskedQuestion one = kept.get(0);
        assertThat(one.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(one.number()).isEqualTo(3);
        assertThat(one.at()).isEqualTo(ASKED);
        assertThat(one.language()).isEqualTo(Language.DE);
        assertThat(one.question()).isEqualTo("Wo?");
        assertThat(one.label()).contains("order_status");
        assertThat(one.why()).isEqualTo("silent");
        assertThat(one.candidates()).containsExactly(new Candidate("order_status", 0.75));
        assertThat(one.rated()).isEmpty();
    }

    @Test
    default void what_is_open_is_told_by_kind_the_newest_first() {
        ShopId shop = Some.shop();
        inOne(
                () -> {
                    keep(shop, Outcome.FAILED, 1);
                    keep(shop, Outcome.HANDED_OVER, 2);
                    keep(shop, Outcome.ASKED, 3);
                    keep(shop, Outcome.PERSON, 4);
                    keep(shop, Outcome.ANSWERED, 5);
                    keep(Some.shop(), Outcome.FAILED, 6);
                });

        assertThat(open(shop, Lesson.UNANSWERED))
                .containsExactly(Outcome.HANDED_OVER, Outcome.FAILED);
        assertThat(open(shop, Lesson.ASKED_BACK)).containsExactly(Outcome.ASKED);
        assertThat(open(shop, Lesson.RATED_BADLY)).isEmpty();
        assertThat(fromOne(() -> askedQuestions().since(shop, ASKED.plusSeconds(3), 2)))
                .extracting(AskedQuestion::outcome)
                .containsExactly(Outcome.ANSWERED, Outcome.PERSON);
    }

    @Test
    default void what_was_dismissed_is_not_open_and_what_was_rated_badly_is() {
        ShopId shop = Some.shop();
        inOne(
                () -> {
                    keep(shop, Outcome.FAILED, 1);
                    keep(shop, Outcome.ANSWERED, 2);
                });

        inOne(
                () ->
                        askedQuestions()
                                .since(shop, ASKED, 10)
                                .forEach(
                                        one -> {
                                            one.rate(Rating.Choice.NO);
                                            if (one.outcome() == Outcome.FAILED) {
                                                one.dismiss();
                                            }
                                        }));

        assertThat(open(shop, Lesson.UNANSWERED)).isEmpty();
        assertThat(open(shop, Lesson.RATED_BADLY)).containsExactly(Outcome.ANSWERED);
    }

    @Test
    default void each_day_is_counted_as_its_questions_are() {
        ShopId shop = Some.shop();
        inOne(() -> twoDaysOf(shop));
        inOne(
                () -> {
                    List<AskedQuestion> newest = askedQuestions().since(shop, ASKED, 5);
                    newest.get(0).rate(Rating.Choice.NO);
                    newest.get(1).rate(Rating.Choice.PARTLY);
                    newest.get(2).rate(Rating.Choice.YES);
                    newest.get(3).contradict();
                    newest.get(4).resolve();
                });

        List<Figures> days = fromOne(() -> askedQuestions().figures(shop, ASKED.minusSeconds(1)));
        List<Figures> late = fromOne(() -> askedQuestions().figures(shop, ASKED.plusSeconds(9)));

        LocalDate first = LocalDate.parse("2026-03-02");
        Figures second = new Figures(first.plusDays(1), 4, 4, 0, 0, 0, 2, 1, 1, 1);
        assertThat(days)
                .containsExactlyInAnyOrder(new Figures(first, 3, 0, 1, 1, 2, 0, 0, 0, 0), second);
        assertThat(late).containsExactly(second);
    }

    @Test
    default void nothing_is_left_of_an_erased_conversation_and_no_other_shop_finds_any() {
        ShopId shop = Some.shop();
        ConversationId chat = new ConversationId(UUID.randomUUID());
        AskedQuestion kept = asked(shop, chat, 1, Outcome.FAILED, ASKED);
        inOne(() -> askedQuestions().keep(kept));

        assertThat(fromOne(() -> askedQuestions().named(Some.shop(), kept.id()))).isEmpty();
        inOne(() -> askedQuestions().forget(Some.shop(), chat));
        assertThat(fromOne(() -> askedQuestions().named(shop, kept.id()))).isPresent();
        inOne(() -> askedQuestions().forget(shop, chat));
        assertThat(fromOne(() -> askedQuestions().named(shop, kept.id()))).isEmpty();
    }

    @Test
    default void what_is_old_is_forgotten_the_oldest_first() {
        ShopId shop = Some.shop();
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        ConversationId chat = new ConversationId(UUID.randomUUID());
        inOne(
                () -> {
                    for (int day = 1; day <= 3; day++) {
                        Instant at = longAgo.plus(Duration.ofDays(day));
                        askedQuestions().keep(asked(shop, chat, day, Outcome.FAILED, at));
                    }
                });

        int gone =
                fromOne(() -> askedQuestions().forgetBefore(longAgo.plus(Duration.ofDays(3)), 1));

        assertThat(gone).isEqualTo(1);
        assertThat(fromOne(() -> askedQuestions().of(shop, chat)))
                .extracting(AskedQuestion::number)
                .containsExactly(2L, 3L);
    }

    private void twoDaysOf(ShopId shop) {
        int day = 24 * 60 * 60;
        keep(shop, Outcome.FAILED, 1);
        keep(shop, Outcome.PERSON, 2);
        keep(shop, Outcome.ASKED, 3);
        for (int second = day; second < day + 4; second++) {
            keep(shop, Outcome.ANSWERED, second);
        }
        keep(Some.shop(), Outcome.ANSWERED, 4);
    }

    private List<Outcome> open(ShopId shop, Lesson lesson) {
        return fromOne(
                        () ->
                                askedQuestions()
                                        .open(shop, lesson, ASKED.plus(Duration.ofDays(1)), 100))
                .stream()
                .map(AskedQuestion::outcome)
                .toList();
    }

    private void keep(ShopId shop, Outcome outcome, int second) {
        ConversationId chat = new ConversationId(UUID.randomUUID());
        askedQuestions().keep(asked(shop, chat, 1, outcome, ASKED.plusSeconds(second)));
    }

    private static AskedQuestion asked(
            ShopId shop, ConversationId chat, long number, Outcome outcome, Instant at) {
        Reading reading =
                new Reading(
                        Language.DE,
                        "Wo?",
                        List.of(new Candidate("order_status", 0.75)),
                        Way.ANSWER);
        Question question =
                new Question(
                        chat,
                        shop,
                        Language.DE,
                        "Wo?",
                        number,
                        List.of(),
                        false,
                        Question.NOWHERE,
                        List.of());
        Dealt dealt =
                new Dealt(
                        Meant.surely(reading, "order_status"),
                        outcome,
                        Optional.empty(),
                        List.of(),
                        "silent");
        return new AskedQuestion(question, 0, dealt, "Wo?", at);
    }
}
