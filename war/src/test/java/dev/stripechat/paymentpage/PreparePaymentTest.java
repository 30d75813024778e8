package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.KeptAnswers;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentNews;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparePaymentTest {

    private final PayDesk desk = new PayDesk();
    private final OpaqueToken link = desk.asks(desk.order());

    @Test
    void opening_it_again_opens_the_same_payment() {
        PaymentIntentId first = opens(link);

        assertThat(opens(link)).isEqualTo(first);
        assertThat(opens(desk.asks(desk.order()))).isEqualTo(first);
        assertThat(desk.stripe.all()).hasSize(1);
    }

    @Test
    void an_answer_that_was_lost_leaves_one_payment() {
        desk.stripe.losesTheAnswer();

        assertThat(refused(link)).isEqualTo("stripe_unavailable");
        opens(link);

        assertThat(desk.stripe.all()).hasSize(1);
    }

    @Test
    void whoever_comes_while_it_is_made_gets_the_same_one() {
        desk.stripe.whenAsked(() -> opens(link));

        opens(link);

        assertThat(desk.stripe.all()).hasSize(1);
    }

    @Test
    void paid_while_another_tab_opens_it_is_seen() {
        desk.stripe.whenAsked(() -> desk.stripe.becomes(opens(link), PaymentState.SUCCEEDED));

        assertThat(refused(link)).isEqualTo("already_paid");
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED,already_paid", "AUTHORIZED,already_paid", "PROCESSING,processing"})
    void what_holds_money_is_not_paid_again_by_any_try(PaymentState state, String code) {
        OpaqueToken first = desk.asks(desk.order().tried("t-1"));
        OpaqueToken second = desk.asks(desk.order().tried("t-2"));
        desk.stripe.becomes(opens(first), state);

        assertThat(refused(first)).isEqualTo(code);
        assertThat(refused(second)).isEqualTo(code);
        assertThat(desk.stripe.all()).hasSize(1);
    }

    @Test
    void an_order_that_changed_changes_the_payment() {
        PaymentIntentId payment = opens(link);
        OpaqueToken dearer = desk.asks(desk.order().costing(5990, "eur"));

        assertThat(desk.opens(dearer).amount()).isEqualTo(new Money(5990, "eur"));
        assertThat(opens(link)).isEqualTo(payment);
    }

    @Test
    void back_to_the_old_amount_is_a_change_too() {
        opens(link);
        opens(desk.asks(desk.order().costing(5990, "eur")));
        OpaqueToken back = desk.asks(desk.order().costing(4780, "eur"));

        assertThat(desk.opens(back).amount()).isEqualTo(new Money(4780, "eur"));
        opens(desk.asks(desk.order().costing(5990, "eur")));

        assertThat(desk.stripe.all()).singleElement().matches(p -> p.amount().minor() == 5990);
    }

    @Test
    void another_currency_is_another_payment() {
        PaymentIntentId first = opens(link);

        PaymentIntentId second = opens(desk.asks(desk.order().costing(4780, "chf")));

        assertThat(second).isNotEqualTo(first);
        assertThat(desk.open()).isOne();
    }

    @Test
    void while_the_bank_asks_a_changed_order_gets_another_payment() {
        PaymentIntentId first = opens(link);
        desk.stripe.becomes(first, PaymentState.REQUIRES_ACTION);

        assertThat(opens(link)).isEqualTo(first);
        assertThat(opens(desk.asks(desk.order().costing(5990, "eur")))).isNotEqualTo(first);
        assertThat(desk.open()).isOne();
    }

    @Test
    void a_payment_that_gets_paid_while_it_is_to_be_closed_is_the_one() {
        OpaqueToken first = desk.asks(desk.order().tried("t-1"));
        OpaqueToken second = desk.asks(desk.order().tried("t-2"));
        PaymentIntentId payment = opens(first);
        desk.stripe.whenAsked(() -> desk.stripe.becomes(payment, PaymentState.PROCESSING));

        assertThat(refused(second)).isEqualTo("processing");
        desk.stripe.becomes(payment, PaymentState.DECLINED);
        assertThat(opens(second)).isNotEqualTo(payment);
        assertThat(desk.open()).isOne();
    }

    @Test
    void a_payment_that_somebody_cancelled_is_followed_by_another() {
        PaymentIntentId first = opens(link);
        desk.stripe.becomes(first, PaymentState.CANCELED);

        assertThat(opens(link)).isNotEqualTo(first);
    }

    @Test
    void a_change_that_was_made_before_is_made_again() {
        opens(link);
        OpaqueToken dearer = desk.asks(desk.order().costing(5990, "eur"));
        desk.opens(dearer);
        PaymentSnapshot shown = desk.stripe.all().get(0);
        desk.stripe.shows(KeptAnswers.with(shown, shown.state(), new Money(4780, "eur")));

        desk.opens(dearer);

        assertThat(desk.stripe.all())
                .singleElement()
                .extracting(PaymentSnapshot::amount)
                .isEqualTo(new Money(5990, "eur"));
    }

    @Test
    void what_is_paid_of_another_amount_than_the_shop_signed_last_is_noticed() {
        PaymentIntentId payment = opens(link);
        desk.opens(desk.asks(desk.order().costing(5990, "eur")));

        assertThat(desk.shop.conversations().links(desk.shop.id(), payment))
                .singleElement()
                .matches(tie -> tie.fits(new Money(5990, "eur")))
                .matches(tie -> !tie.fits(new Money(4780, "eur")));
    }

    @Test
    void an_order_that_is_gone_is_gone_with_all_tries_to_pay_it() {
        OpaqueToken first = desk.asks(desk.order().tried("t-1"));
        OpaqueToken second = desk.asks(desk.order().tried("t-2"));

        desk.withdraws(desk.order());

        assertThat(refused(first)).isEqualTo("order_gone");
        assertThat(refused(second)).isEqualTo("order_gone");
        assertThat(refused(link)).isEqualTo("order_gone");
    }

    @Test
    void an_order_that_goes_while_its_payment_is_made_leaves_none_open() {
        desk.stripe.whenAsked(() -> desk.withdraws(desk.order()));

        assertThat(refused(link)).isEqualTo("order_gone");
        assertThat(desk.open()).isZero();
    }

    @Test
    void an_order_that_is_gone_is_not_paid() {
        desk.withdraws(desk.order());

        assertThat(refused(link)).isEqualTo("order_gone");
        assertThat(desk.stripe.asked()).isZero();
    }

    @Test
    void at_minute_31_it_can_be_paid_and_after_a_month_it_cannot() {
        desk.shop.clock().pass(Duration.ofMinutes(31));
        opens(link);
        desk.shop.clock().pass(Duration.ofDays(30));

        assertThat(refused(link)).isEqualTo("link_expired");
    }

    @Test
    void an_amount_that_stripe_does_not_take_is_said_so() {
        assertThat(refused(desk.asks(desk.order().ordered("small").costing(1, "eur"))))
                .isEqualTo("not_payable");
    }

    @Test
    void a_key_that_may_not_write_takes_nothing() {
        PayDesk bare = new PayDesk();
        OpaqueToken token = bare.asks(bare.order());
        bare.stripe.letsNobodyWrite();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> bare.opens(token));

        assertThat(refusal.code()).isEqualTo("not_connected");
    }

    @Test
    void the_shop_hears_of_the_payment_and_not_of_what_we_close() {
        OpaqueToken first = desk.asks(desk.order().tried("t-1"));
        PaymentIntentId closed = opens(first);
        PaymentIntentId paid = opens(desk.asks(desk.order().tried("t-2")));
        desk.hears(closed);
        desk.stripe.becomes(paid, PaymentState.SUCCEEDED);
        desk.hears(paid);
        desk.hears(paid);

        assertThat(desk.told).extracting(PaymentNews::type).containsExactly("payment.succeeded");
        assertThat(desk.told.get(0).reason()).isEqualTo(Optional.empty());
        assertThat(desk.page(first).state()).isEqualTo("paid");
    }

    private PaymentIntentId opens(OpaqueToken token) {
        return desk.opens(token).secret().paymentIntent();
    }

    private String refused(OpaqueToken token) {
        return catchThrowableOfType(Refusal.class, () -> desk.opens(token)).code();
    }
}
