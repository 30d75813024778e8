package dev.stripechat.fakes.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Stripe's own library finds a Stripe here. */
class FakeStripeApiTest {

    private static final FakeStripe STRIPE = FakeStripe.start();

    private final FakeAccount account = STRIPE.account();
    private final Backend shop = Backend.with(STRIPE, account.secretKey());

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @Test
    void a_new_payment_waits_for_a_payment_method() throws StripeException {
        PaymentIntent made = shop.create();

        assertThat(made.getStatus()).isEqualTo("requires_payment_method");
        assertThat(made.getAmount()).isEqualTo(1099);
        assertThat(made.getClientSecret()).startsWith(made.getId() + "_secret_");
        assertThat(shop.retrieve(made).getMetadata()).containsEntry("order", "10001");
    }

    @Test
    void a_good_card_pays() throws StripeException {
        PaymentIntent paid = shop.confirm(shop.create(), "pm_card_visa");

        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(1099);
        assertThat(shop.charge(paid).getPaymentMethodDetails().getCard().getLast4())
                .isEqualTo("4242");
    }

    @Test
    void a_declined_card_is_an_error_and_stays_on_the_payment() throws StripeException {
        PaymentIntent made = shop.create();

        CardException refused =
                refused(
                        () -> shop.confirm(made, "pm_card_chargeDeclinedInsufficientFunds"),
                        CardException.class);

        assertThat(refused.getStatusCode()).isEqualTo(402);
        assertThat(refused.getDeclineCode()).isEqualTo("insufficient_funds");
        PaymentIntent now = shop.retrieve(made);
        assertThat(now.getStatus()).isEqualTo("requires_payment_method");
        assertThat(now.getPaymentMethod()).isNull();
        assertThat(now.getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
        assertThat(now.getLastPaymentError().getAdviceCode()).isEqualTo("try_again_later");
        assertThat(shop.charge(now).getStatus()).isEqualTo("failed");
        assertThat(now.getLastPaymentError().getCharge()).isEqualTo(now.getLatestCharge());
    }

    @Test
    void a_test_can_choose_the_next_decline() throws StripeException {
        PaymentIntent made = shop.create();
        account.payments().nextDeclines(Decline.of("pickup_card").advising("do_not_try_again"));

        CardException refused =
                refused(() -> shop.confirm(made, "pm_card_visa"), CardException.class);

        assertThat(refused.getDeclineCode()).isEqualTo("pickup_card");
        assertThat(refused.getStripeError().getAdviceCode()).isEqualTo("do_not_try_again");
        assertThat(shop.confirm(made, "pm_card_visa").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void every_update_clears_the_last_error() throws StripeException {
        PaymentIntent made = shop.create();
        account.payments().confirms(made.getId(), "pm_card_chargeDeclined");

        PaymentIntent updated =
                shop.update(
                        made, Map.of("stripe_chat_id", "c-1", "order", ""), "link-" + made.getId());

        assertThat(updated.getLastPaymentError()).isNull();
        assertThat(updated.getMetadata()).isEqualTo(Map.of("stripe_chat_id", "c-1"));
        assertThat(shop.retrieve(made).getLastPaymentError()).isNull();
    }

    @Test
    void a_payment_in_processing_arrives_or_fails_later() throws StripeException {
        PaymentIntent lucky = shop.confirm(shop.create(), "pm_card_pending");
        PaymentIntent unlucky = shop.confirm(shop.create(), "pm_card_pending");
        assertThat(lucky.getStatus()).isEqualTo("processing");
        assertThat(shop.charge(lucky).getStatus()).isEqualTo("pending");

        account.payments().arrives(lucky.getId());
        account.payments().fails(unlucky.getId(), Decline.of("generic_decline"));

        assertThat(shop.retrieve(lucky).getStatus()).isEqualTo("succeeded");
        assertThat(shop.charge(lucky).getPaid()).isTrue();
        assertThat(shop.retrieve(unlucky).getLastPaymentError().getDeclineCode())
                .isEqualTo("generic_decline");
        assertThat(shop.charge(unlucky).getId()).isEqualTo(unlucky.getLatestCharge());
    }

    @Test
    void a_bank_that_asks_is_answered_once() throws StripeException {
        PaymentIntent made = shop.create();
        account.payments().nextAsksTheBank();
        account.payments().confirms(made.getId(), "pm_card_visa");
        assertThat(shop.retrieve(made).getNextAction().getRedirectToUrl().getUrl())
                .startsWith(STRIPE.api());

        account.payments().answersTheBank(made.getId(), true);

        assertThat(shop.retrieve(made).getStatus()).isEqualTo("succeeded");
        assertThat(shop.retrieve(made).getNextAction()).isNull();
    }

    @Test
    void money_can_be_reserved_taken_and_given_back() throws StripeException {
        PaymentIntent reserved =
                shop.confirm(
                        shop.client()
                                .v1()
                                .paymentIntents()
                                .create(
                                        Backend.params()
                                                .setCaptureMethod(
                                                        PaymentIntentCreateParams.CaptureMethod
                                                                .MANUAL)
                                                .build()),
                        "pm_card_visa");
        assertThat(reserved.getStatus()).isEqualTo("requires_capture");
        assertThat(reserved.getAmountCapturable()).isEqualTo(1099);

        PaymentIntent taken = shop.client().v1().paymentIntents().capture(reserved.getId());
        account.payments().refunds(taken.getId(), 99);

        assertThat(taken.getStatus()).isEqualTo("succeeded");
        assertThat(shop.charge(taken).getAmountRefunded()).isEqualTo(99);
        assertThat(shop.charge(taken).getRefunded()).isFalse();
    }

    @Test
    void the_newest_payment_is_listed_first_page_by_page() throws StripeException {
        PaymentIntent first = shop.create();
        PaymentIntent second = shop.create();

        var page =
                shop.client()
                        .v1()
                        .paymentIntents()
                        .list(PaymentIntentListParams.builder().setLimit(1L).build());
        var next =
                shop.client()
                        .v1()
                        .paymentIntents()
                        .list(
                                PaymentIntentListParams.builder()
                                        .setStartingAfter(second.getId())
                                        .build());

        assertThat(page.getData()).extracting(PaymentIntent::getId).containsExactly(second.getId());
        assertThat(page.getHasMore()).isTrue();
        assertThat(next.getData()).extracting(PaymentIntent::getId).containsExactly(first.getId());
    }

    private static <T extends Throwable> T refused(ThrowingCallable call, Class<T> type) {
        return catchThrowableOfType(type, call);
    }
}
