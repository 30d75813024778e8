package dev.stripechat.payment.stripe;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Stripe by its SDK. No order is given for a shop that is not at work; what it has may be looked at. */
@Dependent
class SdkStripeGateway implements StripeGateway {

    /** After that time it is looked whether the shop is at work again. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final StripeCalls calls;
    private final StripeOrders orders;
    private final FindStanding findStanding;

    @Inject
    SdkStripeGateway(StripeCalls calls, StripeOrders orders, FindStanding findStanding) {
        this.calls = calls;
        this.orders = orders;
        this.findStanding = findStanding;
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
        ordered(
                access,
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
        return ordered(access, () -> orders.create(access, amount, metadata, idempotencyKey));
    }

    @Override
    public PaymentSnapshot adjust(
            StripeAccess access, PaymentIntentId id, Money amount, String idempotencyKey) {
        return ordered(access, () -> orders.adjust(access, id, amount, idempotencyKey));
    }

    @Override
    public PaymentSnapshot cancel(StripeAccess access, PaymentIntentId id, String idempotencyKey) {
        return ordered(access, () -> orders.cancel(access, id, idempotencyKey));
    }

    private <T> T ordered(StripeAccess access, Supplier<T> order) {
        return ordered(findStanding, access, order);
    }

    static <T> T ordered(FindStanding findStanding, StripeAccess access, Supplier<T> order) {
        if (findStanding.of(access.shop()) != Standing.LIVE) {
            throw new StripeSilent(
                    access + " is not used",
                    new IllegalStateException("the shop is not at work"),
                    false,
                    Optional.of(PAUSE));
        }
        return asked(order);
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
