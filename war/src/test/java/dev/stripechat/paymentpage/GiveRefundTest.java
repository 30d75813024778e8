package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Refund;
import dev.stripechat.shop.RefundAnswer;
import org.junit.jupiter.api.Test;

/** Money is given back once for each refund that a shop names, whatever gets lost on the way. */
class GiveRefundTest {

    private final Counter counter = new Counter();

    @Test
    void the_same_wish_twice_is_one_refund() {
        PaymentIntentId id = counter.paid();

        RefundAnswer first = counter.refunds("r1", 300);
        RefundAnswer again = counter.refunds("r1", 300);

        assertThat(first).isEqualTo(RefundAnswer.given());
        assertThat(again).isEqualTo(RefundAnswer.given());
        assertThat(counter.refunds.all(id)).hasSize(1);
    }

    @Test
    void two_wishes_are_two_refunds_and_more_than_was_paid_is_none() {
        PaymentIntentId id = counter.paid();

        counter.refunds("r1", 300);
        counter.refunds("r2", 300);
        RefundAnswer tooMuch = counter.refunds("r3", 4780);

        assertThat(tooMuch).isEqualTo(RefundAnswer.refused("refused_by_stripe"));
        assertThat(counter.refunds.all(id)).hasSize(2);
    }

    @Test
    void what_nobody_has_paid_is_not_given_back() {
        counter.opens();

        assertThat(counter.refunds("r1", 300)).isEqualTo(RefundAnswer.refused("not_paid"));
    }

    @Test
    void a_wish_keeps_its_amount() {
        counter.paid();
        counter.refunds("r1", 300);

        assertThat(counter.refunds("r1", 400)).isEqualTo(RefundAnswer.refused("another_amount"));
    }

    @Test
    void an_answer_that_was_lost_is_looked_for_and_nothing_is_given_twice() {
        PaymentIntentId id = counter.paid();
        counter.refunds.losesTheAnswer();

        RefundAnswer lost = counter.refunds("r1", 300);

        assertThat(lost).isEqualTo(RefundAnswer.onItsWay());
        assertThat(counter.finishes()).containsExactly("SENT ");
        assertThat(counter.refunds.all(id)).hasSize(1);
        assertThat(counter.refunds("r1", 300)).isEqualTo(RefundAnswer.given());
    }

    @Test
    void a_silent_stripe_gives_it_back_when_it_answers_again() {
        PaymentIntentId id = counter.paid();
        counter.refunds.isSilent(true);
        assertThat(counter.refunds("r1", 300)).isEqualTo(RefundAnswer.onItsWay());
        assertThat(counter.finishes()).singleElement().asString().startsWith("WAITING");

        counter.refunds.isSilent(false);
        counter.finishes();

        assertThat(counter.refunds.all(id))
                .extracting(Refund::state)
                .containsExactly(Refund.State.DONE);
    }

    @Test
    void one_that_takes_its_time_is_on_its_way_and_is_not_given_again() {
        PaymentIntentId id = counter.paid();
        counter.refunds.nextIs(Refund.State.PENDING);

        assertThat(counter.refunds("r1", 300)).isEqualTo(RefundAnswer.onItsWay());
        assertThat(counter.refunds("r1", 300)).isEqualTo(RefundAnswer.onItsWay());
        assertThat(counter.refunds.all(id)).hasSize(1);
    }

    @Test
    void one_that_has_failed_may_be_wanted_again() {
        PaymentIntentId id = counter.paid();
        counter.refunds.nextIs(Refund.State.FAILED);
        assertThat(counter.refunds("r1", 300)).isEqualTo(RefundAnswer.refused("failed"));

        RefundAnswer again = counter.refunds("r1", 300);

        assertThat(again).isEqualTo(RefundAnswer.given());
        assertThat(counter.refunds.all(id))
                .extracting(Refund::state)
                .containsExactly(Refund.State.FAILED, Refund.State.DONE);
    }

    @Test
    void without_a_key_to_the_account_nothing_is_given_back() {
        counter.paid();
        counter.desk.connect(PayDesk.OTHER_ACCOUNT, PayDesk.OTHER_KEY);

        assertThat(counter.refunds("r1", 300)).isEqualTo(RefundAnswer.refused("no_access"));
    }
}
