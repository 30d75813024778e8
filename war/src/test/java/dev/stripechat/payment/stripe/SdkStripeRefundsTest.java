package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Fault;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeRefunds;
import dev.stripechat.payment.StripeRefundsContract;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.InMemoryShopStandings;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.ShopStanding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SDK against a Stripe that is as strict as the real one, without the retries that the container adds. */
class SdkStripeRefundsTest implements StripeRefundsContract {

    private static final FakeStripe STRIPE = FakeStripe.start();
    private static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 1));

    private static final ShopId SHOP = new ShopId(new UUID(7, 7));

    private final InMemoryShopStandings standings = new InMemoryShopStandings();
    private final FakeAccount account = STRIPE.account();
    private final StripeRefunds refunds =
            new SdkStripeRefunds(
                    new RefundCalls(
                            new StripeLine(
                                    new StripeAddress(Optional.of(STRIPE.api())),
                                    (what, outcome) -> {})),
                    new FindStanding(standings));

    @BeforeEach
    void stripe_answers() {
        STRIPE.faults().none();
    }

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @Test
    void a_refund_carries_its_idempotency_key_and_its_reason() {
        PaymentIntentId payment = newPayment();
        pays(payment);

        refunds.give(access(), payment, new Money(100, "eur"), Map.of("a", "b"), "refund-key-7");

        assertThat(STRIPE.requests("POST", "/v1/refunds"))
                .anySatisfy(
                        sent ->
                                assertThat(sent.toString())
                                        .contains("refund-key-7")
                                        .contains("requested_by_customer"));
    }

    @Test
    void nothing_is_given_back_for_a_shop_that_is_not_at_work() {
        PaymentIntentId payment = newPayment();
        pays(payment);
        ShopStanding paused = new ShopStanding(SHOP, Instant.EPOCH);
        paused.pauses(Instant.EPOCH);
        standings.keep(paused);

        assertThatThrownBy(
                        () ->
                                refunds.give(
                                        access(),
                                        payment,
                                        new Money(100, "eur"),
                                        Map.of(),
                                        "paused"))
                .isInstanceOf(StripeSilent.class);

        assertThat(refunds.of(access(), payment)).isEmpty();
    }

    @Override
    public StripeRefunds refunds() {
        return refunds;
    }

    @Override
    public StripeAccess access() {
        return with(account.restrictedKey(Permission.CHARGES_WRITE));
    }

    @Override
    public StripeAccess readingOnly() {
        return with(account.restrictedKey(Permission.PAYMENT_INTENTS_READ));
    }

    @Override
    public PaymentIntentId newPayment() {
        return new PaymentIntentId(
                account.payments().creates(1099, "eur", Map.of()).get("id").getAsString());
    }

    @Override
    public void pays(PaymentIntentId payment) {
        account.payments().confirms(payment.value(), "pm_card_visa");
    }

    @Override
    public void nextRefundIs(String status) {
        account.payments().nextRefundIs(status);
    }

    @Override
    public void fallsSilent() {
        STRIPE.faults().next(2, Fault.serverError());
    }

    private static StripeAccess with(String key) {
        return new StripeAccess(SHOP, CONNECTION, Mode.TEST, true, key);
    }
}
