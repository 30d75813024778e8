package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.text;
import static dev.stripechat.answer.Counter.told;
import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Source;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a payment to who has proved that it is theirs; the texts themselves are judged where they are told unasked. */
class PaymentLookupTest {

    private final Counter counter = new Counter();
    private final PaymentLookup lookup = new PaymentLookup(counter.payments);

    @ParameterizedTest
    @EnumSource(
            names = {
                "DECLINE_REASON",
                "CHARGED_WITHOUT_ORDER",
                "THREE_D_SECURE",
                "PAYMENT_PENDING",
                "SWITCH_PAYMENT"
            })
    void without_a_payment_nothing_is_said(Intent intent) {
        assertThat(lookup.intents()).contains(intent);
        assertThat(lookup.look(counter.asks(intent, Language.EN, "?")))
                .isEqualTo(new Found.Unknown("nothing_known"));
    }

    @Test
    void what_may_be_a_strangers_is_said_to_nobody() {
        PaymentIntentId theirs = Some.payment();
        counter.has(theirs, aPayment().that(PaymentState.SUCCEEDED));

        Found guessed =
                lookup.look(
                        counter.asks(
                                Intent.PAYMENT_PENDING,
                                Language.EN,
                                "Did my payment of 49.90 arrive?",
                                aConversation().of(counter.shop).numberedLike(theirs)));

        assertThat(guessed).isIn(new Found.Unproved(), new Found.Unknown("unclear"));
    }

    @Test
    void a_payment_of_another_amount_than_was_signed_is_said_to_nobody() {
        PaymentIntentId other = Some.payment();
        counter.has(other, aPayment().declined("expired_card"));

        Found found =
                lookup.look(
                        counter.asks(
                                Intent.DECLINE_REASON,
                                Language.EN,
                                "Why?",
                                aConversation()
                                        .of(counter.shop)
                                        .linkedTo(other, new Money(4990, "usd"))));

        assertThat(found).isEqualTo(new Found.Unproved());
    }

    @Test
    void two_payments_that_hold_money_are_for_a_person() {
        counter.has(aPayment().that(PaymentState.SUCCEEDED));
        counter.has(aPayment().that(PaymentState.PROCESSING));

        assertThat(lookup.look(counter.asks(Intent.CHARGED_WITHOUT_ORDER, Language.DE, "doppelt")))
                .isEqualTo(new Found.Unknown("unclear"));
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINE_REASON, DECLINED, other_method",
        "THREE_D_SECURE, REQUIRES_ACTION, authenticate",
        "PAYMENT_PENDING, PROCESSING, none",
        "SWITCH_PAYMENT, CANCELED, try_again"
    })
    void each_question_is_answered_with_the_state_and_the_next_step(
            Intent intent, PaymentState state, String next) {
        counter.has(
                state == PaymentState.DECLINED
                        ? aPayment().declined("insufficient_funds")
                        : aPayment().that(state));

        Found.Told told = told(lookup.look(counter.asks(intent, Language.EN, "?")));

        assertThat(told.notice().map(PaymentNotice::next)).contains(next);
        assertThat(told.facts()).contains("€49.90", state.word());
        assertThat(told.words().text()).contains("€49.90");
        assertThat(told.needsPerson()).isFalse();
    }

    @Test
    void a_code_that_must_not_be_told_is_in_no_fact_either() {
        counter.has(aPayment().declined("stolen_card"));

        Found.Told told = told(lookup.look(counter.asks(Intent.DECLINE_REASON, Language.EN, "?")));

        assertThat(told.facts()).contains("generic_decline").doesNotContain("stolen_card");
        assertThat(told.words().text()).doesNotContain("stolen");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 'Charged, but there is no order', Whether there is an order",
        "DE, 'Abgebucht, aber keine Bestellung da', Ob dazu eine Bestellung"
    })
    void who_misses_the_order_gets_a_person_as_well(
            Language language, String text, String sentence) {
        counter.has(aPayment().that(PaymentState.SUCCEEDED));

        Found.Told told =
                told(lookup.look(counter.asks(Intent.CHARGED_WITHOUT_ORDER, language, text)));

        assertThat(told.needsPerson()).isTrue();
        assertThat(told.words().text()).contains(sentence);
        assertThat(told.source().map(Source::title)).contains("Stripe");
    }

    @Test
    void whether_it_was_charged_needs_nobody() {
        counter.has(aPayment().that(PaymentState.SUCCEEDED));

        Found found =
                lookup.look(
                        counter.asks(Intent.CHARGED_WITHOUT_ORDER, Language.EN, "Was I charged?"));

        assertThat(told(found).needsPerson()).isFalse();
        assertThat(text(found)).isEqualTo("Your payment of €49.90 has arrived. Thank you!");
    }
}
