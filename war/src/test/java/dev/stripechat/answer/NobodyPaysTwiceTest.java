package dev.stripechat.answer;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.InCharge;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.shop.PaidTwice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is told to pay again while money may have been taken already. */
class NobodyPaysTwiceTest {

    private final Telling telling = new Telling();

    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED, already arrived",
        "AUTHORIZED, already approved",
        "PROCESSING, still being processed"
    })
    void nobody_is_told_to_pay_again_what_another_attempt_has_paid(
            PaymentState state, String words) {
        PaymentIntentId first = Some.payment();
        aPayment().of(telling.shop.id()).called(first).that(state).keptIn(telling.shop.payments());
        Conversation both =
                telling.shop.has(
                        telling.shop.conversation().linkedTo(first).linkedTo(telling.payment));

        telling.hears(telling.declined(1, "expired_card"));

        assertThat(telling.shop.said(both)).hasSize(1);
        assertThat(telling.shop.said(both).get(0)).contains("do not pay again", words);
    }

    @Test
    void what_only_a_number_speaks_for_is_told_to_nobody() {
        PaymentIntentId strangers = Some.payment();
        aPayment()
                .of(telling.shop.id())
                .called(strangers)
                .that(PaymentState.SUCCEEDED)
                .keptIn(telling.shop.payments());
        Conversation both =
                telling.shop.has(
                        telling.shop
                                .conversation()
                                .numberedLike(strangers)
                                .linkedTo(telling.payment));

        telling.hears(telling.changed(strangers, PaymentState.SUCCEEDED));
        telling.hears(telling.declined(1, "expired_card"));

        assertThat(telling.shop.said(both)).hasSize(1);
        assertThat(telling.shop.said(both).get(0)).doesNotContain("do not pay again");
    }

    @Test
    void where_money_may_be_gone_a_person_is_called() {
        telling.hears(telling.declined(1, "duplicate_transaction"));

        assertThat(telling.messages()).hasSize(1);
        assertThat(telling.conversation.inCharge()).isEqualTo(InCharge.NOBODY);
    }

    @Test
    void a_decline_that_could_not_be_looked_into_asks_nobody_to_pay_again() {
        telling.hears(telling.declined(1, "idempotency_key_in_use", true));

        assertThat(telling.messages().get(0).text()).startsWith("Please do not pay again yet");
        assertThat(telling.conversation.inCharge()).isEqualTo(InCharge.NOBODY);
    }

    @Test
    void an_old_attempt_that_is_cancelled_after_another_has_paid_is_told_to_nobody() {
        PaymentIntentId paid = Some.payment();
        aPayment()
                .of(telling.shop.id())
                .called(paid)
                .that(PaymentState.SUCCEEDED)
                .keptIn(telling.shop.payments());
        Conversation both =
                telling.shop.has(
                        telling.shop.conversation().linkedTo(paid).linkedTo(telling.payment));

        telling.hears(telling.changed(1, PaymentState.CANCELED));

        assertThat(telling.shop.said(both)).isEmpty();
    }

    @Test
    void what_may_have_been_paid_twice_is_told_once_and_a_person_is_called() {
        aPayment()
                .of(telling.shop.id())
                .called(telling.payment)
                .that(PaymentState.SUCCEEDED)
                .keptIn(telling.shop.payments());
        ExplainPaidTwice explain =
                new ExplainPaidTwice(
                        telling.shop.writeMessage(),
                        telling.shop.conversations(),
                        telling.shop.payments());

        explain.twice(new PaidTwice(telling.shop.id(), telling.payment));
        explain.twice(new PaidTwice(telling.shop.id(), telling.payment));

        assertThat(telling.messages()).hasSize(1);
        assertThat(telling.messages().get(0).text()).contains("whether you have paid twice");
        assertThat(telling.conversation.inCharge()).isEqualTo(InCharge.NOBODY);
    }
}
