package dev.stripechat.answer;

import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.PaymentLinked;
import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Closing;
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

    private final Telling telling = new Telling();

    @Test
    void a_decline_is_explained_in_the_chat() {
        telling.hears(telling.declined(1, "insufficient_funds"));

        String expected = DeclineReason.of("insufficient_funds").text(Language.EN, Telling.AMOUNT);

        assertThat(telling.shop.said(telling.conversation))
                .containsExactly("assistant: " + expected);
        PaymentNotice notice = telling.messages().get(0).notice().orElseThrow();
        assertThat(notice.state()).isEqualTo("declined");
        assertThat(notice.amount()).isEqualTo(Telling.AMOUNT);
        assertThat(notice.next()).isEqualTo("other_method");
    }

    @Test
    void each_decline_is_told() {
        telling.hears(telling.declined(1, "insufficient_funds"));
        telling.hears(telling.declined(2, "insufficient_funds"));

        assertThat(telling.messages()).hasSize(2);
    }

    @Test
    void the_same_decline_is_told_once() {
        telling.hears(telling.declined(1, "insufficient_funds"));
        telling.hears(telling.declined(1, "insufficient_funds"));

        assertThat(telling.messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DECLINED", "REQUIRES_PAYMENT_METHOD"})
    void every_other_state_is_told_once(PaymentState state) {
        telling.hears(telling.changed(1, state));
        telling.hears(telling.changed(1, state));

        assertThat(telling.shop.said(telling.conversation))
                .containsExactly(
                        "assistant: "
                                + Texts.in(Language.EN)
                                        .text(state.word(), Telling.AMOUNT.in(Language.EN)));
        assertThat(telling.messages().get(0).notice())
                .map(PaymentNotice::state)
                .contains(state.word());
    }

    @ParameterizedTest
    @EnumSource(names = {"REPLACED", "ABANDONED"})
    void what_we_closed_without_the_shops_word_is_no_news(Closing why) {
        telling.hears(telling.canceledBecause(why));

        assertThat(telling.messages()).isEmpty();
    }

    @Test
    void that_the_shop_has_withdrawn_the_order_is_told_once_and_asks_for_nothing() {
        telling.hears(telling.canceledBecause(Closing.WITHDRAWN));
        telling.hears(telling.canceledBecause(Closing.WITHDRAWN));

        assertThat(telling.shop.said(telling.conversation))
                .containsExactly("assistant: " + Texts.in(Language.EN).text("withdrawn"));
        assertThat(telling.messages().get(0).notice()).isEmpty();
    }

    @Test
    void a_success_after_a_decline_is_told() {
        telling.hears(telling.declined(1, "expired_card"));
        telling.hears(telling.changed(2, PaymentState.SUCCEEDED));

        assertThat(telling.messages())
                .extracting(message -> message.notice().orElseThrow().state())
                .containsExactly("declined", "succeeded");
    }

    @Test
    void the_next_attempt_is_told_like_the_first() {
        telling.hears(telling.changed(1, PaymentState.PROCESSING));
        telling.hears(telling.declined(2, "expired_card"));
        telling.hears(telling.changed(3, PaymentState.PROCESSING));

        assertThat(telling.messages())
                .extracting(message -> message.notice().orElseThrow().state())
                .containsExactly("processing", "declined", "processing");
    }

    @Test
    void a_payment_that_only_begins_is_told_to_nobody() {
        telling.hears(telling.changed(1, PaymentState.REQUIRES_PAYMENT_METHOD));

        assertThat(telling.messages()).isEmpty();
    }

    @Test
    void a_payment_of_another_amount_than_the_shop_signed_is_told_to_nobody() {
        PaymentIntentId signed = Some.payment();
        Conversation fitting =
                telling.shop.has(telling.shop.conversation().linkedTo(signed, Telling.AMOUNT));
        Conversation other =
                telling.shop.has(telling.shop.conversation().linkedTo(signed, new Money(1, "eur")));

        telling.explain.changed(
                new PaymentChanged(
                        telling.shop.id(),
                        signed,
                        1,
                        PaymentState.SUCCEEDED,
                        Telling.AMOUNT,
                        Optional.empty(),
                        false));

        assertThat(telling.shop.said(fitting)).hasSize(1);
        assertThat(telling.shop.said(other)).isEmpty();
    }

    @Test
    void what_happened_before_the_link_is_told_once_the_chat_is_going_on() {
        aPayment()
                .of(telling.shop.id())
                .called(telling.payment)
                .declined("expired_card")
                .keptIn(telling.shop.payments());
        Conversation talking =
                telling.shop.has(
                        telling.shop.conversation().shopperSaid("Hello").linkedTo(telling.payment));

        telling.explain.linked(new PaymentLinked(talking, telling.payment));
        telling.explain.linked(new PaymentLinked(talking, telling.payment));

        assertThat(telling.shop.said(talking))
                .containsExactly(
                        "shopper: Hello",
                        "assistant: "
                                + DeclineReason.of("expired_card")
                                        .text(Language.EN, Telling.AMOUNT));
    }

    @Test
    void in_a_new_chat_the_shopper_is_left_to_ask() {
        aPayment()
                .of(telling.shop.id())
                .called(telling.payment)
                .declined("expired_card")
                .keptIn(telling.shop.payments());

        telling.explain.linked(new PaymentLinked(telling.conversation, telling.payment));

        assertThat(telling.messages()).isEmpty();
    }

    @Test
    void two_payments_of_one_conversation_are_told_each() {
        PaymentIntentId second = Some.payment();
        Conversation both =
                telling.shop.has(
                        telling.shop.conversation().linkedTo(telling.payment).linkedTo(second));

        telling.hears(telling.changed(1, PaymentState.SUCCEEDED));
        telling.explain.changed(
                new PaymentChanged(
                        telling.shop.id(),
                        second,
                        2,
                        PaymentState.SUCCEEDED,
                        Telling.AMOUNT,
                        Optional.empty(),
                        false));

        assertThat(telling.shop.said(both)).hasSize(2);
    }

    @Test
    void a_german_conversation_is_told_in_german() {
        Conversation german =
                telling.shop.has(
                        telling.shop.conversation().in(Language.DE).linkedTo(telling.payment));

        telling.hears(telling.changed(1, PaymentState.SUCCEEDED));

        assertThat(telling.shop.said(german))
                .containsExactly(
                        "assistant: Ihre Zahlung über 49,90\u00a0€ ist eingegangen. Vielen Dank!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lost_card", "stolen_card", "pickup_card", "fraudulent", "restricted_card"})
    void what_must_not_be_told_reads_like_a_plain_decline(String code) {
        telling.hears(telling.declined(1, code));
        telling.hears(telling.declined(2, "generic_decline"));

        List<Message> told = telling.messages();

        assertThat(told.get(0).text()).isEqualTo(told.get(1).text());
        assertThat(told.get(0).notice())
                .get()
                .usingRecursiveComparison()
                .isEqualTo(told.get(1).notice().orElseThrow());
    }

    @Test
    void a_payment_of_no_conversation_is_told_to_nobody() {
        Conversation foreign = telling.shop.has(aConversation().linkedTo(telling.payment));
        Conversation other = telling.shop.has(telling.shop.conversation().linkedTo(Some.payment()));

        telling.hears(telling.changed(1, PaymentState.SUCCEEDED));

        assertThat(telling.shop.said(foreign)).isEmpty();
        assertThat(telling.shop.said(other)).isEmpty();
    }
}
