package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.settings.Mode;
import java.util.Map;
import java.util.UUID;

class InMemoryRefundsTest implements StripeRefundsContract {

    private static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 1));

    private final InMemoryStripe stripe = new InMemoryStripe();
    private final InMemoryRefunds refunds = new InMemoryRefunds(stripe);

    @Override
    public StripeRefunds refunds() {
        return refunds;
    }

    @Override
    public StripeAccess access() {
        return with("rk_test_write");
    }

    @Override
    public StripeAccess readingOnly() {
        return with(InMemoryStripe.READING);
    }

    @Override
    public PaymentIntentId newPayment() {
        return stripe.create(
                        access(), new Money(1099, "eur"), Map.of(), UUID.randomUUID().toString())
                .paymentIntent();
    }

    @Override
    public void pays(PaymentIntentId payment) {
        stripe.becomes(payment, PaymentState.SUCCEEDED);
    }

    @Override
    public void nextRefundIs(String status) {
        refunds.nextIs(status.equals("failed") ? Refund.State.FAILED : Refund.State.PENDING);
    }

    @Override
    public void fallsSilent() {
        refunds.isSilent(true);
    }

    private static StripeAccess with(String key) {
        return new StripeAccess(new ShopId(new UUID(7, 7)), CONNECTION, Mode.TEST, true, key);
    }
}
