package dev.stripechat.payment.stripe;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSilent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Stripe by its SDK. */
@Dependent
class SdkStripeGateway implements StripeGateway {

    private final StripeCalls calls;
    private final StripeOrders orders;

    @Inject
    SdkStripeGateway(StripeCalls calls, StripeOrders orders) {
        this.calls = calls;
        this.orders = orders;
    }

    @Override
    public Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id) {
        return asked(() -> calls.retrieve(access, id));
    }

    @Override
    public Optional<PaymentSnapshot> look(StripeAccess access, PaymentIntentId id) {
        return asked(() -> orders.look(access, id));
    }

    @Override
    public void remember(
            StripeAccess access,
            PaymentIntentId id,
            Map<String, String> metadata,
            String idempotencyKey) {
        asked(
                () -> {
                    calls.remember(access, id, metadata, idempotencyKey);
                    return id;
                });
    }

    @Override
    public PaymentSnapshot create(
            StripeAccess access,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        return asked(() -> orders.create(access, amount, metadata, idempotencyKey));
    }

    @Override
    public PaymentSnapshot adjust(
            StripeAccess access, PaymentIntentId id, Money amount, String idempotencyKey) {
        return asked(() -> orders.adjust(access, id, amount, idempotencyKey));
    }

    @Override
    public PaymentSnapshot cancel(StripeAccess access, PaymentIntentId id, String idempotencyKey) {
        return asked(() -> orders.cancel(access, id, idempotencyKey));
    }

    static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException leftAlone) {
            throw silent(leftAlone);
        }
    }

    private static StripeSilent silent(FaultToleranceException leftAlone) {
        return new StripeSilent(
                "Stripe has failed again and again", leftAlone, false, Optional.empty());
    }
}
