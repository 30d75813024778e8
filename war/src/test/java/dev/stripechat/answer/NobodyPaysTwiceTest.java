package dev.stripechat.answer;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.InCharge;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is told to pay again while money may have been taken already. */
class NobodyPaysTwiceTest {

    private static final Money AMOUNT = new Money(4990, "eur");

    private final TalkingShop shop = new TalkingShop();
    private final PaymentIntentId payment = Some.payment();
    private final Conversation conversation = shop.has(shop.conversation().linkedTo(payment));
    private final ExplainPayment explain =
            new ExplainPayment(shop.writeMessage(), shop.conversations(), shop.payments());

    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED, already arrived",
        "AUTHORIZED, already approved",
        "PROCESSING, still being processed"
    })
    void nobody_is_told_to_pay_again_what_another_attempt_has_paid(
            PaymentState state, String words) {
        PaymentIntentId first = Some.payment();
        aPayment().of(shop.id()).called(first).that(state).keptIn(shop.payments());
        Conversation both = shop.has(shop.conversation().linkedTo(first).linkedTo(payment));

        hears(declined(1, "expired_card"));

        assertThat(shop.said(both)).hasSize(1);
        assertThat(shop.said(both).get(0)).contains("do not pay again", words);
    }

    @Test
    void where_money_may_be_gone_a_person_is_called() {
        hears(declined(1, "duplicate_transaction"));

        assertThat(messages()).hasSize(1);
        assertThat(conversation.inCharge()).isEqualTo(InCharge.NOBODY);
    }

    @Test
    void a_decline_that_could_not_be_looked_into_asks_nobody_to_pay_again() {
        hears(
                new PaymentChanged(
                        shop.id(),
                        payment,
                        1,
                        PaymentState.DECLINED,
                        AMOUNT,
                        Optional.of(DeclineReason.of("idempotency_key_in_use")),
                        true));

        assertThat(messages().get(0).text()).startsWith("Please do not pay again yet");
        assertThat(conversation.inCharge()).isEqualTo(InCharge.NOBODY);
    }

    @Test
    void an_old_attempt_that_is_cancelled_after_another_has_paid_is_told_to_nobody() {
        PaymentIntentId paid = Some.payment();
        aPayment().of(shop.id()).called(paid).that(PaymentState.SUCCEEDED).keptIn(shop.payments());
        Conversation both = shop.has(shop.conversation().linkedTo(paid).linkedTo(payment));

        hears(changed(1, PaymentState.CANCELED));

        assertThat(shop.said(both)).isEmpty();
    }

    private void hears(PaymentChanged changed) {
        explain.changed(changed);
    }

    private List<Message> messages() {
        return shop.conversations().after(conversation, 0);
    }

    private PaymentChanged declined(int step, String code) {
        return new PaymentChanged(
                shop.id(),
                payment,
                step,
                PaymentState.DECLINED,
                AMOUNT,
                Optional.of(DeclineReason.of(code)),
                false);
    }

    private PaymentChanged changed(int step, PaymentState state) {
        return new PaymentChanged(shop.id(), payment, step, state, AMOUNT, Optional.empty(), false);
    }
}
