package dev.stripechat.answer;

import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.PaymentLinked;
import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainPaymentTest {

    private static final Money AMOUNT = new Money(4990, "eur");

    private final TalkingShop shop = new TalkingShop();
    private final PaymentIntentId payment = Some.payment();
    private final Conversation conversation = shop.has(shop.conversation().linkedTo(payment));
    private final ExplainPayment explain =
            new ExplainPayment(shop.writeMessage(), shop.conversations(), shop.payments());

    @Test
    void a_decline_is_explained_in_the_chat() {
        hears(declined(1, "insufficient_funds"));

        String expected = DeclineReason.of("insufficient_funds").text(Language.EN, AMOUNT);

        assertThat(shop.said(conversation)).containsExactly("assistant: " + expected);
        PaymentNotice notice = messages().get(0).notice().orElseThrow();
        assertThat(notice.state()).isEqualTo("declined");
        assertThat(notice.amount()).isEqualTo(AMOUNT);
        assertThat(notice.next()).isEqualTo("other_method");
    }

    @Test
    void each_decline_is_told() {
        hears(declined(1, "insufficient_funds"));
        hears(declined(2, "insufficient_funds"));

        assertThat(messages()).hasSize(2);
    }

    @Test
    void the_same_decline_is_told_once() {
        hears(declined(1, "insufficient_funds"));
        hears(declined(1, "insufficient_funds"));

        assertThat(messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DECLINED", "REQUIRES_PAYMENT_METHOD"})
    void every_other_state_is_told_once(PaymentState state) {
        hears(changed(1, state));
        hears(changed(2, state));

        assertThat(shop.said(conversation))
                .containsExactly(
                        "assistant: "
                                + Texts.in(Language.EN).text(state.word(), AMOUNT.in(Language.EN)));
        assertThat(messages().get(0).notice()).map(PaymentNotice::state).contains(state.word());
    }

    @Test
    void a_success_after_a_decline_is_told() {
        hears(declined(1, "expired_card"));
        hears(changed(2, PaymentState.SUCCEEDED));

        assertThat(messages())
                .extracting(message -> message.notice().orElseThrow().state())
                .containsExactly("declined", "succeeded");
    }

    @Test
    void a_payment_that_only_begins_is_told_to_nobody() {
        hears(changed(1, PaymentState.REQUIRES_PAYMENT_METHOD));

        assertThat(messages()).isEmpty();
    }

    @Test
    void a_payment_of_another_amount_than_the_shop_signed_is_told_to_nobody() {
        PaymentIntentId signed = Some.payment();
        Conversation fitting = shop.has(shop.conversation().linkedTo(signed, AMOUNT));
        Conversation other = shop.has(shop.conversation().linkedTo(signed, new Money(1, "eur")));

        explain.changed(
                new PaymentChanged(
                        shop.id(),
                        signed,
                        1,
                        PaymentState.SUCCEEDED,
                        AMOUNT,
                        Optional.empty(),
                        false));

        assertThat(shop.said(fitting)).hasSize(1);
        assertThat(shop.said(other)).isEmpty();
    }

    @Test
    void what_happened_before_the_link_is_told_once_the_chat_is_going_on() {
        aPayment().of(shop.id()).called(payment).declined("expired_card").keptIn(shop.payments());
        Conversation talking = shop.has(shop.conversation().shopperSaid("Hello").linkedTo(payment));

        explain.linked(new PaymentLinked(talking, payment));
        explain.linked(new PaymentLinked(talking, payment));

        assertThat(shop.said(talking))
                .containsExactly(
                        "shopper: Hello",
                        "assistant: " + DeclineReason.of("expired_card").text(Language.EN, AMOUNT));
    }

    @Test
    void in_a_new_chat_the_shopper_is_left_to_ask() {
        aPayment().of(shop.id()).called(payment).declined("expired_card").keptIn(shop.payments());

        explain.linked(new PaymentLinked(conversation, payment));

        assertThat(messages()).isEmpty();
    }

    @Test
    void two_payments_of_one_conversation_are_told_each() {
        PaymentIntentId second = Some.payment();
        Conversation both = shop.has(shop.conversation().linkedTo(payment).linkedTo(second));

        hears(changed(1, PaymentState.SUCCEEDED));
        explain.changed(
                new PaymentChanged(
                        shop.id(),
                        second,
                        2,
                        PaymentState.SUCCEEDED,
                        AMOUNT,
                        Optional.empty(),
                        false));

        assertThat(shop.said(both)).hasSize(2);
    }

    @Test
    void a_german_conversation_is_told_in_german() {
        Conversation german = shop.has(shop.conversation().in(Language.DE).linkedTo(payment));

        hears(changed(1, PaymentState.SUCCEEDED));

        assertThat(shop.said(german))
                .containsExactly(
                        "assistant: Ihre Zahlung über 49,90\u00a0€ ist eingegangen. Vielen Dank!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lost_card", "stolen_card", "pickup_card", "fraudulent", "restricted_card"})
    void what_must_not_be_told_reads_like_a_plain_decline(String code) {
        hears(declined(1, code));
        hears(declined(2, "generic_decline"));

        List<Message> told = messages();

        assertThat(told.get(0).text()).isEqualTo(told.get(1).text());
        assertThat(told.get(0).notice())
                .get()
                .usingRecursiveComparison()
                .isEqualTo(told.get(1).notice().orElseThrow());
    }

    @Test
    void a_payment_of_no_conversation_is_told_to_nobody() {
        Conversation foreign = shop.has(aConversation().linkedTo(payment));
        Conversation other = shop.has(shop.conversation().linkedTo(Some.payment()));

        hears(changed(1, PaymentState.SUCCEEDED));

        assertThat(shop.said(foreign)).isEmpty();
        assertThat(shop.said(other)).isEmpty();
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
