package dev.stripechat.answer;

import static dev.stripechat.answer.Asking.notice;
import static dev.stripechat.answer.Asking.text;
import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.AConversation;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.PaymentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shopper is told to do next is never to pay twice, nor anything about a payment that is not theirs. */
class WhatNowTest {

    private static final String WHY = "Why was my card declined?";
    private static final String CHARGED = "Was I charged?";
    private static final Money AMOUNT = new Money(4990, "eur");

    private final Asking asking = new Asking();

    @Test
    void a_payment_of_another_amount_than_the_shop_signed_is_not_told() {
        asking.has(aPayment().that(PaymentState.SUCCEEDED));
        AConversation signed =
                aConversation().of(asking.shop).linkedTo(asking.payment, new Money(4990, "usd"));

        Response response =
                asking.answer.respond(asking.question(Language.EN, CHARGED, signed, false));

        assertThat(response.handover()).isTrue();
        assertThat(response.notice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WHY, CHARGED, "What can I do now?"})
    void nobody_is_told_to_pay_again_what_another_attempt_has_paid(String text) {
        asking.has(aPayment().declined("expired_card"));

        Response response = asking.askedBeside(aPayment().that(PaymentState.SUCCEEDED), text);

        assertThat(text(response)).startsWith("Please do not pay again");
        assertThat(notice(response)).isEqualTo("succeeded 4990 eur none");
    }

    @ParameterizedTest
    @CsvSource({"EN, What can I do now?", "DE, Was kann ich jetzt tun?"})
    void what_now_is_answered_with_the_next_step(Language language, String text) {
        asking.has(aPayment().declined("expired_card"));

        Response response = asking.asked(language, text);

        assertThat(text(response))
                .isEqualTo(DeclineReason.of("expired_card").text(language, AMOUNT));
        assertThat(notice(response)).isEqualTo("declined 4990 eur fix_details");
    }

    @ParameterizedTest
    @CsvSource({
        "duplicate_transaction, EN, Was I charged?",
        "partner_duplicate_transaction, EN, Was I charged?",
        "payment_intent_unexpected_state, EN, Was I charged?",
        "duplicate_transaction, DE, Wurde ich belastet?",
        "idempotency_key_in_use, EN, Was I charged?",
        "idempotency_key_in_use, EN, Why was my card declined?",
        "idempotency_key_in_use, DE, Was kann ich jetzt tun?"
    })
    void where_money_may_be_gone_nobody_says_no_and_a_person_looks(
            String code, Language language, String text) {
        asking.has(aPayment().declined(code));

        Response response = asking.asked(language, text);

        assertThat(text(response))
                .isEqualTo(Texts.in(language).text("check_first", AMOUNT.in(language)));
        assertThat(notice(response)).isEqualTo("declined 4990 eur check_first");
        assertThat(response.handover()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentState.class,
            names = {"REQUIRES_PAYMENT_METHOD", "CANCELED", "REQUIRES_ACTION"})
    void a_second_payment_that_waits_does_not_hide_the_first_that_is_paid(PaymentState state) {
        asking.has(aPayment().that(state));

        Response response = asking.askedBeside(aPayment().that(PaymentState.SUCCEEDED), CHARGED);

        assertThat(text(response)).startsWith("Please do not pay again");
        assertThat(response.handover()).isFalse();
    }

    @Test
    void who_may_have_paid_twice_gets_a_person() {
        asking.has(aPayment().that(PaymentState.SUCCEEDED));

        Response response =
                asking.askedBeside(aPayment().that(PaymentState.PROCESSING), "Did I pay twice?");

        assertThat(response.handover()).isTrue();
        assertThat(response.notice()).isEmpty();
    }
}
