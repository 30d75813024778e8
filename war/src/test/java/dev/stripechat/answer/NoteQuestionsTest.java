package dev.stripechat.answer;

import static dev.stripechat.answer.AnEntry.aboutReturns;
import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.conversation.ConversationRated;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Rating;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteQuestionsTest {

    private static final String RETURNS = Intent.RETURN_POLICY.key();

    private final Asking shop = new Asking();
    private final ConversationId chat =
            aConversation().of(shop.shop).keptIn(shop.conversations).id();
    private final LearnFromQuestions learn = new LearnFromQuestions(shop.asked, shop.clock);
    private long number;

    @Test
    void what_was_asked_is_noted_without_who_it_was() {
        asks("Ich heiße Demo Shopper, demo@shop.example, 0170 1234567: wo ist 10001?");

        assertThat(noted()).hasSize(1);
        assertThat(noted().get(0).question()).isEqualTo("Ich heiße […], […] […]: wo ist 10001?");
        assertThat(noted().get(0).outcome()).isEqualTo(Outcome.HANDED_OVER);
    }

    @Test
    void of_a_conversation_that_is_gone_nothing_is_noted() {
        ConversationId gone = new ConversationId(UUID.randomUUID());

        shop.answer.respond(shop.question(gone, Language.EN, "hm", false, List.of()));

        assertThat(shop.asked.of(shop.shop, gone)).isEmpty();
    }

    @Test
    void it_goes_with_its_conversation() {
        asks("hm");

        new ForgetQuestions(shop.asked).gone(new ConversationErased(shop.shop, chat, true));

        assertThat(noted()).isEmpty();
    }

    @Test
    void a_question_that_is_answered_twice_is_noted_once() {
        asks("hm");
        number--;
        asks("hm");

        assertThat(noted()).hasSize(1);
    }

    @Test
    void what_was_asked_back_is_resolved_by_the_next_answer() {
        shop.writes(aboutReturns());
        shop.script.mayMean("hm", RETURNS).means("returns?", RETURNS);

        asks("hm");
        asks("returns?");

        assertThat(noted().get(0).isResolved()).isTrue();
        assertThat(noted().get(1).isResolved()).isFalse();
        assertThat(today()).isEqualTo(figures(2, 1, 1, 1, 0, 1));
    }

    @Test
    void who_wants_a_person_soon_after_was_not_answered() {
        shop.writes(aboutReturns());
        shop.script.means("returns?", RETURNS);

        asks("returns?");
        asks("returns?");
        asks("returns?");
        asks("I want a human");

        assertThat(noted())
                .extracting(AskedQuestion::isContradicted)
                .containsExactly(false, true, true, false);
        assertThat(today()).isEqualTo(figures(4, 3, 0, 0, 1, 1));
    }

    @Test
    void whether_it_has_helped_is_marked_and_counted() {
        shop.writes(aboutReturns());
        shop.script.means("returns?", RETURNS);
        asks("returns?");

        rates(Rating.Choice.NO);
        assertThat(today().ratedNo()).isEqualTo(1);
        assertThat(today().held()).isZero();
        assertThat(open(Lesson.RATED_BADLY)).hasSize(1);

        rates(Rating.Choice.YES);
        assertThat(today().ratedYes()).isEqualTo(1);
        assertThat(today().held()).isEqualTo(1);
        assertThat(open(Lesson.RATED_BADLY)).isEmpty();
    }

    @Test
    void what_was_dismissed_is_not_shown_again_and_another_shop_dismisses_nothing() {
        asks("hm");
        UUID id = open(Lesson.UNANSWERED).get(0).id();
        ShopId other = Some.shop();

        assertThatThrownBy(() -> learn.dismiss(other, id)).isInstanceOf(Refusal.class);
        learn.dismiss(shop.shop, id);

        assertThat(open(Lesson.UNANSWERED)).isEmpty();
    }

    @Test
    void each_day_has_its_figures_also_one_without_a_question() {
        asks("hm");
        shop.clock.pass(Duration.ofDays(2));
        asks("hm");

        assertThat(learn.figures(shop.shop, 4))
                .extracting(Figures::asked)
                .containsExactly(0, 1, 0, 1);
        assertThatThrownBy(() -> learn.figures(shop.shop, 91)).isInstanceOf(Refusal.class);
    }

    private void asks(String text) {
        number++;
        Question question =
                new Question(
                        chat,
                        shop.shop,
                        Language.EN,
                        text,
                        number,
                        List.of(),
                        false,
                        Question.NOWHERE,
                        List.of());
        shop.answer.respond(question);
    }

    private void rates(Rating.Choice choice) {
        new MarkRated(shop.asked).rated(new ConversationRated(shop.shop, chat, choice));
    }

    private List<AskedQuestion> noted() {
        return shop.asked.of(shop.shop, chat);
    }

    private List<AskedQuestion> open(Lesson lesson) {
        return learn.open(shop.shop, lesson, shop.clock.instant().plusSeconds(1));
    }

    private Figures today() {
        return learn.figures(shop.shop, 1).get(0);
    }

    private Figures figures(
            int asked, int answered, int askedBack, int resolved, int handedOver, int held) {
        return new Figures(
                today().day(), asked, answered, askedBack, resolved, handedOver, held, 0, 0, 0);
    }
}
