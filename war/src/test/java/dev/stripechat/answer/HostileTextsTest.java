package dev.stripechat.answer;

import static dev.stripechat.answer.AnEntry.text;
import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Understanding;
import dev.stripechat.understanding.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a shopper may write, and nothing that a shop may, keeps the chat from an answer. */
class HostileTextsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Asking shop = new Asking();

    static Stream<String> long_messages() {
        return Stream.of(
                        "7",
                        "7 ",
                        "a",
                        "a@",
                        ".",
                        " ,",
                        "gutschein",
                        "mitarbeiter ",
                        "my name is ",
                        "was kann ich jetzt noch ",
                        " noch",
                        "? ")
                .map(part -> "was kann ich jetzt" + part.repeat(Words.MOST).substring(0, 3_980));
    }

    @ParameterizedTest
    @MethodSource("long_messages")
    void no_message_is_too_long_for_a_way_out(String message) {
        shop.has(aPayment());

        Response response = shop.asked(Language.DE, message);

        assertThat(Asking.text(response)).isNotEqualTo(Texts.in(Language.DE).text("handover_away"));
        assertThat(Redaction.text(message, Set.of())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("long_messages")
    void what_has_piled_up_is_read_in_time_and_whoever_wants_a_person_gets_one(String message) {
        String piled = (message + "\n").repeat(20) + "I want a human";

        Response response = assertTimeoutPreemptively(SOON, () -> shop.asked(Language.EN, piled));

        assertThat(Asking.text(response)).isEqualTo(Texts.in(Language.EN).text("human"));
    }

    @Test
    void a_long_line_of_blanks_is_parted_in_time() {
        String blanks = "a" + " ".repeat(3_998) + "a";
        Understanding learned = OfflineEngine.base();

        assertTimeoutPreemptively(
                SOON,
                () -> {
                    for (int i = 0; i < 50; i++) {
                        learned.read(Utterance.first(blanks, Language.EN));
                    }
                });
    }

    @Test
    void answers_that_are_too_much_together_are_told_as_far_as_they_fit() {
        String much = "Much. ".repeat(450).strip();
        for (Intent intent : List.of(Intent.CUSTOMS, Intent.GIFT_CARD)) {
            shop.writes(
                    AnEntry.saying(
                            Optional.of(intent),
                            text(Language.EN, "?", intent.key() + " " + much)));
        }
        shop.script.means("both", Intent.CUSTOMS.key(), Intent.GIFT_CARD.key());

        Response response = shop.asked(Language.EN, "both");

        assertThat(Asking.text(response))
                .startsWith("customs Much.")
                .doesNotContain("gift_card")
                .endsWith(Texts.in(Language.EN).text("handover"));
        assertThat(response.handover()).isTrue();
    }

    @Test
    void an_answer_that_its_values_make_too_long_is_none() {
        shop.values.put(
                new ShopValue(shop.shop, Language.EN, "terms", "So it is. ".repeat(50).strip()));
        shop.writes(
                AnEntry.saying(
                        Optional.of(Intent.CUSTOMS),
                        text(Language.EN, "?", "Our terms: {terms} ".repeat(10).strip())));
        shop.script.means("duty?", Intent.CUSTOMS.key());

        Response response = shop.asked(Language.EN, "duty?");

        assertThat(response.handover()).isTrue();
    }

    @Test
    void whatever_is_wrong_with_us_a_person_is_called() {
        AnswerQuestion broken =
                shop.reading(
                        (of, knowledge) ->
                                utterance -> {
                                    throw new IllegalStateException("a mistake of ours");
                                },
                        Optional.empty());

        Response response = broken.respond(question("hm"));

        assertThat(response.handover()).isTrue();
        assertThat(Asking.text(response)).isEqualTo(Texts.in(Language.EN).text("handover_away"));
    }

    @Test
    void what_is_not_learned_yet_is_asked_again_later() {
        AnswerQuestion early =
                shop.reading(
                        (of, knowledge) ->
                                utterance -> {
                                    throw new NotLearnedYet(new TimeoutException());
                                },
                        Optional.empty());

        assertThatThrownBy(() -> early.respond(question("hm"))).isInstanceOf(NotLearnedYet.class);
    }

    private Question question(String text) {
        return shop.question(chat(), Language.EN, text, false, List.of());
    }

    private ConversationId chat() {
        return aConversation().of(shop.shop).keptIn(shop.conversations).id();
    }
}
