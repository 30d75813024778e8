package dev.stripechat.payment;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.settings.Mode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class InMemoryStripeTest implements StripeGatewayContract {

    private static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 1));

    private final InMemoryStripe stripe = new InMemoryStripe();

    @Override
    public StripeGateway gateway() {
        return stripe;
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
    public StripeAccess withRefusedKey() {
        return with(InMemoryStripe.REFUSED);
    }

    @Override
    public PaymentIntentId newPayment() {
        PaymentIntentId id =
                new PaymentIntentId("pi_" + UUID.randomUUID().toString().replace("-", ""));
        show(id, PaymentState.REQUIRES_PAYMENT_METHOD, Optional.empty(), Optional.empty());
        return id;
    }

    @Override
    public void declines(PaymentIntentId payment, String declineCode) {
        Failure failure =
                new Failure(
                        Optional.of("card_declined"),
                        Optional.of(declineCode),
                        Optional.empty(),
                        Optional.empty());
        show(payment, PaymentState.DECLINED, Optional.of(failure), Optional.of("ch_1"));
    }

    @Override
    public void pays(PaymentIntentId payment) {
        show(payment, PaymentState.SUCCEEDED, Optional.empty(), Optional.of("ch_1"));
    }

    @Override
    public void fallsSilent() {
        stripe.isSilent();
    }

    private static StripeAccess with(String key) {
        return new StripeAccess(Some.shop(), CONNECTION, Mode.TEST, true, key);
    }

    private void show(
            PaymentIntentId id,
            PaymentState state,
            Optional<Failure> failure,
            Optional<String> attempt) {
        stripe.shows(
                new PaymentSnapshot(
                        id,
                        Mode.TEST,
                        state,
                        new Money(1099, "eur"),
                        failure,
                        attempt,
                        Optional.of(new ClientSecret(id + "_secret_a1b2c3d4e5f6")),
                        Instant.EPOCH,
                        Map.of()));
    }
}
