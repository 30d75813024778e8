package dev.stripechat.answer;

import static dev.stripechat.answer.AnEntry.aboutReturns;
import static dev.stripechat.answer.Asking.text;
import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.conversation.Source;
import dev.stripechat.kernel.Language;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.settings.Timetable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Several questions in one message, and the moment of a handover. */
class SayTogetherTest {

    private static final String RETURNS = Intent.RETURN_POLICY.key();
    private static final String PENDING = Intent.PAYMENT_PENDING.key();

    private final Asking shop = new Asking();

    @Test
    void several_questions_are_answered_in_one_message() {
        shop.has(aPayment().that(PaymentState.SUCCEEDED));
        shop.writes(aboutReturns());
        shop.script.means("paid? returns?", PENDING, RETURNS);

        Response response = shop.asked(Language.EN, "paid? returns?");

        assertThat(text(response))
                .isEqualTo("Your payment of €49.90 has arrived. Thank you!\n\nFor 30 days.");
        assertThat(response.notice()).isEmpty();
        assertThat(response.source())
                .map(Source::title)
                .contains("Stripe · Can I return something?");
        assertThat(response.handover()).isFalse();
    }

    @Test
    void what_can_be_answered_is_and_the_rest_goes_to_a_person() {
        shop.writes(aboutReturns());
        shop.script.means("stock? returns?", Intent.STOCK.key(), RETURNS);

        Response response = shop.asked(Language.EN, "stock? returns?");

        assertThat(text(response))
                .isEqualTo("For 30 days.\n\n" + Texts.in(Language.EN).text("handover"));
        assertThat(response.handover()).isTrue();
        assertThat(response.summary().orElseThrow().tried()).hasSize(2);
    }

    @Test
    void two_questions_with_one_answer_hear_it_once() {
        shop.has(aPayment().that(PaymentState.SUCCEEDED));
        shop.script.means("paid? charged?", PENDING, Intent.CHARGED_WITHOUT_ORDER.key());

        Response response = shop.asked(Language.EN, "paid? charged?");

        assertThat(text(response)).isEqualTo("Your payment of €49.90 has arrived. Thank you!");
        assertThat(response.notice()).isPresent();
    }

    @Test
    void a_person_is_wanted_before_all_else_whatever_was_understood() {
        shop.writes(aboutReturns());
        shop.script
                .means("returns? somebody there?", RETURNS, "human_agent")
                .mayMean("is anybody real", "human_agent", RETURNS);

        for (String text : List.of("returns? somebody there?", "is anybody real")) {
            Response response = shop.asked(Language.EN, text);

            assertThat(response.handover()).isTrue();
            assertThat(text(response)).isEqualTo(Texts.in(Language.EN).text("human"));
        }
    }

    @Test
    void while_a_person_is_called_only_what_is_sure_is_said() {
        shop.writes(aboutReturns());
        shop.script.means("returns?", RETURNS).mayMean("hm", RETURNS);

        assertThat(text(afterHandover("returns?"))).isEqualTo("For 30 days.");
        assertThat(afterHandover("hm").words()).isEmpty();
        assertThat(afterHandover("whatever").words()).isEmpty();
        assertThat(afterHandover("I want to talk to a human").words()).isEmpty();
    }

    @Test
    void a_choice_beside_other_words_is_known_and_the_words_are_read() {
        shop.writes(aboutReturns());
        shop.has(aPayment().that(PaymentState.SUCCEEDED));
        shop.script.means("paid?", PENDING);
        Choice offered = new Choice(RETURNS, "Can I return something?");

        Response response =
                shop.answer.respond(
                        shop.question(
                                aConversation()
                                        .of(shop.shop)
                                        .linkedTo(shop.payment)
                                        .keptIn(shop.conversations)
                                        .id(),
                                Language.EN,
                                "Can I return something?\npaid?",
                                false,
                                List.of(
                                        new Question.Turn(
                                                Author.ASSISTANT, "Which?", List.of(offered)))));

        assertThat(text(response)).startsWith("For 30 days.").contains("has arrived");
    }

    @Test
    void a_lookup_that_breaks_is_a_handover_and_nobody_waits() {
        shop.lookups.add(
                WaysOutTest.lookup(
                        Intent.ORDER_STATUS,
                        asked -> {
                            throw new IllegalStateException("a mistake of ours");
                        }));
        shop.script.means("parcel?", Intent.ORDER_STATUS.key());

        Response response = shop.asked(Language.EN, "parcel?");

        assertThat(response.handover()).isTrue();
        assertThat(text(response)).doesNotContain("mistake");
    }

    @Test
    void a_file_without_words_goes_to_a_person() {
        Response response = shop.asked(Language.DE, "");

        assertThat(response.handover()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, handover_away, handover, unheard of",
        "EN, handover_away, handover, unheard of",
        "DE, human_away, human, Ich will einen Menschen",
        "EN, human_away, human, I want a human"
    })
    void out_of_hours_nobody_is_promised_who_is_not_there(
            Language language, String away, String there, String text) {
        assertThat(text(shop.asked(language, text)))
                .isEqualTo(Texts.in(language).text(there))
                .isNotEqualTo(Texts.in(language).text(away));

        closes();

        assertThat(text(shop.asked(language, text))).isEqualTo(Texts.in(language).text(away));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_is_asked_back_or_handed_over_reads_that_it_was_a_machine(Language language) {
        for (String key :
                List.of(
                        "handover",
                        "handover_away",
                        "human",
                        "human_away",
                        "ask_back",
                        "ask_back_one")) {
            assertThat(Texts.in(language).text(key))
                    .contains(language == Language.DE ? "Maschine" : "machine");
        }
    }

    @Test
    void what_is_left_to_staff_has_no_long_number_in_it() {
        Response response = shop.asked(Language.EN, "it is 4242 4242 and order 10001");

        assertThat(response.summary().orElseThrow().question())
                .isEqualTo("it is […] and order 10001");
    }

    private Response afterHandover(String text) {
        return shop.answer.respond(shop.question(Language.EN, text, List.of(shop.payment), true));
    }

    private void closes() {
        Timetable never = new Timetable(shop.shop);
        never.change(
                new Timetable.Entry(false, "Europe/Berlin", Map.of(), List.of()),
                shop.clock.instant());
        shop.timetables.keep(never);
    }
}
