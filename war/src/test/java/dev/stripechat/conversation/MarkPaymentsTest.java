package dev.stripechat.conversation;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.LinkedPayment.Mark;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.StripeTill;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.SendDepartures;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkPaymentsTest {

    private final TalkingShop shop = new TalkingShop();
    private final StripeTill till = new StripeTill(shop.id());
    private final Conversation conversation =
            shop.has(shop.conversation().linkedTo(till.payment()));
    private final MarkPayment markPayment = new MarkPayment(shop.conversations(), shop.outbox());
    private final SendDepartures outbox =
            new SendDepartures(
                    shop.dispatch(), Stream.of(new MarkPayments(markPayment, till.notePayment())));

    @BeforeEach
    void the_note_is_put_with_the_link() {
        shop.outbox().put(MarkPayments.letter(link()));
    }

    @Test
    void the_conversation_is_noted_at_stripe_once_and_by_ids_alone() {
        runs();
        runs();

        assertThat(till.written())
                .containsExactly(
                        "chat-%s-%s-link-v1-1 {stripe_chat_id=%s, stripe_chat_shop=%s}"
                                .formatted(
                                        conversation.id(),
                                        till.payment(),
                                        conversation.id(),
                                        shop.id()));
        assertThat(link().mark()).isEqualTo(Mark.DONE);
        assertThat(departure().state()).isEqualTo(Departure.State.SENT);
    }

    @Test
    void what_must_not_be_touched_now_is_noted_after_success() {
        till.is(PaymentState.DECLINED);
        runs();
        assertThat(till.written()).isEmpty();
        assertThat(link().mark()).isEqualTo(Mark.WAITING);
        shop.jobs().allDone();

        till.is(PaymentState.SUCCEEDED);
        markPayment.paid(changed(PaymentState.SUCCEEDED));
        assertThat(shop.jobs().ordered(SendDepartures.NAME)).containsExactly(instance());
        runs();

        assertThat(till.written()).hasSize(1);
        assertThat(link().mark()).isEqualTo(Mark.DONE);
    }

    @Test
    void a_success_that_nobody_told_of_is_found_by_looking_again() {
        till.is(PaymentState.DECLINED);
        runs();
        till.is(PaymentState.SUCCEEDED);
        shop.clock().pass(Duration.ofMinutes(59));
        runs();
        assertThat(till.written()).isEmpty();

        shop.clock().pass(Duration.ofMinutes(1));
        runs();

        assertThat(till.written()).hasSize(1);
    }

    @Test
    void another_change_than_success_orders_nothing() {
        till.is(PaymentState.DECLINED);
        runs();
        shop.jobs().allDone();

        markPayment.paid(changed(PaymentState.PROCESSING));

        assertThat(shop.jobs().ordered(SendDepartures.NAME)).isEmpty();
    }

    @Test
    void a_success_orders_nothing_that_is_over() {
        runs();
        shop.jobs().allDone();

        markPayment.paid(changed(PaymentState.SUCCEEDED));

        assertThat(shop.jobs().ordered(SendDepartures.NAME)).isEmpty();
    }

    @Test
    void a_link_from_before_there_was_an_outbox_is_noted_after_success() {
        Conversation older = shop.has(shop.conversation().linkedTo(till.payment()));
        shop.jobs().allDone();

        markPayment.paid(changed(PaymentState.SUCCEEDED));

        assertThat(shop.jobs().ordered(SendDepartures.NAME))
                .contains(shop.id() + "/stripe-note/" + older.id() + "/" + till.payment());
    }

    @Test
    void a_silent_stripe_is_asked_again_and_keeps_the_mark_wanted() {
        till.isSilent();
        runs();
        assertThat(link().mark()).isEqualTo(Mark.WANTED);
        assertThat(departure().cause()).isEqualTo("stripe_silent: Stripe gives no answer.");

        till.answersAgain();
        shop.clock().pass(Duration.ofMinutes(1));
        runs();

        assertThat(link().mark()).isEqualTo(Mark.DONE);
        assertThat(till.written())
                .as("Stripe repeats the first result of a key, also a failure")
                .singleElement()
                .asString()
                .contains("-link-v1-2 ");
    }

    @Test
    void a_stripe_that_asks_for_time_is_given_it() {
        till.asksToWait(Duration.ofSeconds(90));

        Optional<Duration> pause = outbox.run(instance());

        assertThat(pause).contains(Duration.ofSeconds(90));
    }

    @Test
    void a_payment_that_succeeds_while_stripe_is_asked_is_tried_again() {
        till.is(PaymentState.PROCESSING);
        till.whenAsked(
                () -> {
                    aPayment()
                            .of(shop.id())
                            .called(till.payment())
                            .that(PaymentState.SUCCEEDED)
                            .keptIn(shop.payments());
                    markPayment.paid(changed(PaymentState.SUCCEEDED));
                    till.is(PaymentState.SUCCEEDED);
                });

        runs();

        assertThat(till.written()).hasSize(1);
        assertThat(link().mark()).isEqualTo(Mark.DONE);
    }

    @Test
    void what_was_cancelled_is_never_noted() {
        till.is(PaymentState.CANCELED);
        runs();

        assertThat(till.written()).isEmpty();
        assertThat(link().mark()).isEqualTo(Mark.NEVER);
        assertThat(departure().state()).isEqualTo(Departure.State.SKIPPED);
    }

    @Test
    void what_stripe_does_not_take_is_left_to_a_person() {
        till.takesNoMore();
        runs();

        assertThat(departure().state()).isEqualTo(Departure.State.DEAD);
        assertThat(departure().cause()).isEqualTo("refused: Stripe does not take the note.");
        assertThat(link().mark()).isEqualTo(Mark.WAITING);
    }

    private void runs() {
        outbox.run(instance());
    }

    private Departure departure() {
        return shop.departures().all().get(0);
    }

    private LinkedPayment link() {
        return shop.conversations()
                .link(shop.id(), conversation.id(), till.payment())
                .orElseThrow();
    }

    private String instance() {
        return shop.id() + "/stripe-note/" + conversation.id() + "/" + till.payment();
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
