package dev.stripechat.answer;

import static dev.stripechat.answer.Asking.notice;
import static dev.stripechat.answer.Asking.text;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPaymentsTest {

    private static final String WHY = "Why was my card declined?";
    private static final String CHARGED = "Was I charged?";
    private static final Money AMOUNT = new Money(4990, "eur");

    private final Asking asking = new Asking();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | SUCCEEDED | I have no decline on record for your payment of €49.90. Your"
                        + " payment of €49.90 has arrived. Thank you!",
                "EN | CANCELED | I have no decline on record for your payment of €49.90. The"
                        + " payment of €49.90 was cancelled. Nothing will be charged.",
                "EN | REQUIRES_ACTION | Your bank asks you to confirm the payment of €49.90, for"
                        + " example in its app. After that it goes on by itself.",
                "DE | SUCCEEDED | Zu Ihrer Zahlung über 49,90\u00a0€ liegt mir keine Ablehnung vor."
                        + " Ihre Zahlung über 49,90\u00a0€ ist eingegangen. Vielen Dank!",
                "DE | REQUIRES_ACTION | Ihre Bank möchte, dass Sie die Zahlung über 49,90\u00a0€"
                        + " bestätigen, zum Beispiel in der Banking-App. Danach geht es von selbst"
                        + " weiter."
            })
    void why_is_answered_from_what_is_known(Language language, PaymentState state, String text) {
        asking.has(aPayment().that(state));

        Response response = asking.asked(language, WHY);

        assertThat(response.words()).map(Words::text).contains(text);
        assertThat(response.handover()).isFalse();
    }

    @Test
    void what_stripe_said_has_its_source_and_our_reasons_have_none() {
        asking.has(aPayment().that(PaymentState.SUCCEEDED));

        assertThat(asking.asked(Language.EN, CHARGED).source())
                .map(Source::title)
                .contains("Stripe");
        assertThat(asking.asked(Language.EN, CHARGED).source().flatMap(Source::at)).isPresent();

        Asking declined = new Asking();
        declined.has(aPayment().declined("insufficient_funds"));
        assertThat(declined.asked(Language.EN, WHY).source()).isEmpty();
        assertThat(declined.asked(Language.EN, CHARGED).source()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_decline_is_explained_with_its_reason_and_the_amount(Language language) {
        asking.has(aPayment().declined("insufficient_funds"));

        Response response = asking.asked(language, WHY);

        assertThat(text(response)).contains("49").isNotEqualTo(genericIn(language));
        assertThat(notice(response)).isEqualTo("declined 4990 eur other_method");
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED, none",
        "PROCESSING, none",
        "AUTHORIZED, none",
        "CANCELED, try_again",
        "REQUIRES_PAYMENT_METHOD, try_again",
        "REQUIRES_ACTION, authenticate"
    })
    void whether_it_was_charged_is_answered_in_every_state(PaymentState state, String next) {
        asking.has(aPayment().that(state));

        for (Language language : Language.values()) {
            Response response = asking.asked(language, CHARGED);

            assertThat(text(response))
                    .isEqualTo(Texts.in(language).text(state.word(), AMOUNT.in(language)));
            assertThat(notice(response)).isEqualTo(state.word() + " 4990 eur " + next);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_declined_payment_was_not_charged(Language language) {
        asking.has(aPayment().declined("insufficient_funds"));

        Response response = asking.asked(language, CHARGED);

        assertThat(text(response))
                .isEqualTo(Texts.in(language).text("not_charged", AMOUNT.in(language)));
        assertThat(response.handover()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lost_card",
                "stolen_card",
                "pickup_card",
                "restricted_card",
                "fraudulent",
                "merchant_blacklist",
                "lost_or_stolen_card",
                "a_code_of_next_year"
            })
    void what_must_not_be_told_reads_like_a_plain_decline(String code) {
        asking.has(aPayment().declined(code));

        for (Language language : Language.values()) {
            Response why = asking.asked(language, WHY);

            assertThat(text(why)).isEqualTo(genericIn(language));
            assertThat(notice(why)).isEqualTo(noticeOfGeneric(WHY));
            assertThat(notice(asking.asked(language, CHARGED))).isEqualTo(noticeOfGeneric(CHARGED));
        }
    }

    @Test
    void the_newest_payment_that_is_known_is_the_one_that_is_told() {
        PaymentIntentId unknown = Some.payment();
        PaymentIntentId older = Some.payment();
        asking.has(aPayment().that(PaymentState.SUCCEEDED));
        aPayment().of(asking.shop).called(older).declined("expired_card").keptIn(asking.payments);

        Response response =
                asking.answer.respond(
                        asking.question(
                                Language.EN,
                                CHARGED,
                                List.of(unknown, asking.payment, older),
                                false));

        assertThat(notice(response)).startsWith("succeeded");
    }

    @Test
    void a_payment_of_another_shop_is_not_known() {
        aPayment().called(asking.payment).that(PaymentState.SUCCEEDED).keptIn(asking.payments);

        Response response = asking.asked(Language.EN, CHARGED);

        assertThat(response.handover()).isTrue();
        assertThat(response.notice()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void without_a_known_payment_a_person_is_called(Language language) {
        for (String text : List.of(WHY, CHARGED)) {
            Response response = asking.asked(language, text);

            assertThat(response.handover()).isTrue();
            assertThat(text(response)).isEqualTo(Texts.in(language).text("handover"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_wants_a_person_gets_one(Language language) {
        asking.has(aPayment().declined("expired_card"));

        Response response =
                asking.asked(language, "My card was declined, I want to talk to a human");

        assertThat(response.handover()).isTrue();
        assertThat(text(response)).isEqualTo(Texts.in(language).text("human"));
        assertThat(response.notice()).isEmpty();
    }

    @Test
    void what_is_no_question_about_the_payment_is_handed_over() {
        asking.has(aPayment().that(PaymentState.SUCCEEDED));

        Response response = asking.asked(Language.EN, "Where is my parcel?");

        assertThat(response.handover()).isTrue();
        assertThat(text(response)).isEqualTo(Texts.in(Language.EN).text("handover"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Where is my parcel?", "Is there a human?"})
    void after_a_handover_the_assistant_does_not_repeat_itself(String text) {
        asking.has(aPayment().that(PaymentState.SUCCEEDED));

        Response response =
                asking.answer.respond(
                        asking.question(Language.EN, text, List.of(asking.payment), true));

        assertThat(response).isEqualTo(Response.silence());
    }

    @Test
    void after_a_handover_a_question_it_knows_is_answered_still() {
        asking.has(aPayment().that(PaymentState.SUCCEEDED));

        Response response =
                asking.answer.respond(
                        asking.question(Language.EN, CHARGED, List.of(asking.payment), true));

        assertThat(notice(response)).startsWith("succeeded");
    }

    private static String genericIn(Language language) {
        return text(generic(language, WHY));
    }

    private static String noticeOfGeneric(String question) {
        return notice(generic(Language.EN, question));
    }

    private static Response generic(Language language, String question) {
        Asking other = new Asking();
        other.has(aPayment().declined("generic_decline"));
        return other.asked(language, question);
    }
}
