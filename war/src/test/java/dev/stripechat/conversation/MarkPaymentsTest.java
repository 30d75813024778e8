package dev.stripechat.conversation;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Money;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.StripeTill;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkPaymentsTest {

    private final TalkingShop shop = new TalkingShop();
    private final StripeTill till = new StripeTill(shop.id());
    private final Conversation conversation =
            shop.has(shop.conversation().linkedTo(till.payment()));
    private final MarkPayment markPayment =
            new MarkPayment(shop.conversations(), shop.payments(), shop.jobs(), shop.clock());
    private final MarkPayments job = new MarkPayments(markPayment, till.notePayment());

    @Test
    void the_conversation_is_noted_at_stripe_once_and_by_ids_alone() {
        runs();
        runs();

        assertThat(till.written())
                .containsExactly(
                        "chat-%s-%s-link-v1 {stripe_chat_id=%s, stripe_chat_shop=%s}"
                                .formatted(
                                        conversation.id(),
                                        till.payment(),
                                        conversation.id(),
                                        shop.id()));
        assertThat(job.unfinished()).isEmpty();
    }

    @Test
    void what_must_not_be_touched_now_is_noted_after_success() {
        till.is(PaymentState.DECLINED);
        runs();
        assertThat(till.written()).isEmpty();
        assertThat(job.unfinished()).isEmpty();

        till.is(PaymentState.SUCCEEDED);
        markPayment.paid(changed(PaymentState.SUCCEEDED));
        runs();

        assertThat(till.written()).hasSize(1);
        assertThat(shop.jobs().ordered(MarkPayments.NAME)).containsExactly(instance());
    }

    @Test
    void another_change_than_success_orders_nothing() {
        till.is(PaymentState.DECLINED);
        runs();

        markPayment.paid(changed(PaymentState.PROCESSING));

        assertThat(shop.jobs().ordered(MarkPayments.NAME)).isEmpty();
    }

    @Test
    void a_silent_stripe_is_asked_again_for_ten_minutes() {
        till.isSilent();
        runs();
        assertThat(job.unfinished()).containsExactly(instance());

        shop.clock().pass(Duration.ofMinutes(11));
        runs();

        assertThat(job.unfinished()).isEmpty();
    }

    @Test
    void a_payment_that_succeeds_while_stripe_is_asked_is_tried_again() {
        till.is(PaymentState.PROCESSING);
        aPayment()
                .of(shop.id())
                .called(till.payment())
                .that(PaymentState.SUCCEEDED)
                .keptIn(shop.payments());

        runs();

        assertThat(job.unfinished()).containsExactly(instance());
    }

    @Test
    void what_was_cancelled_is_never_noted() {
        till.is(PaymentState.CANCELED);
        runs();

        assertThat(till.written()).isEmpty();
        assertThat(job.unfinished()).isEmpty();
    }

    @Test
    void a_link_that_wants_its_mark_is_found_without_an_order() {
        assertThat(job.unfinished()).containsExactly(instance());
    }

    private void runs() {
        job.run(instance());
    }

    private String instance() {
        return shop.id() + "/" + conversation.id() + "/" + till.payment();
    }

    private PaymentChanged changed(PaymentState state) {
        return new PaymentChanged(
                shop.id(),
                till.payment(),
                2,
                state,
                new Money(4990, "eur"),
                Optional.empty(),
                false);
    }
}
