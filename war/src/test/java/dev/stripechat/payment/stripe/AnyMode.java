package dev.stripechat.payment.stripe;

import dev.stripechat.payment.PaymentEvent;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.settings.Mode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;

/** A control: events without their guard, what they say about account and mode. All are of test mode and nobody's. */
@Alternative
@Priority(1)
@Dependent
public class AnyMode extends SdkStripeEvents {

    @Override
    public Optional<PaymentEvent> read(byte[] body) {
        return super.read(body)
                .map(
                        event ->
                                new PaymentEvent(
                                        event.id(), Optional.empty(), inTest(event.snapshot())));
    }

    private static PaymentSnapshot inTest(PaymentSnapshot said) {
        return new PaymentSnapshot(
                said.paymentIntent(),
                Mode.TEST,
                said.state(),
                said.amount(),
                said.failure(),
                said.attempt(),
                said.secret(),
                said.createdAt(),
                said.metadata());
    }
}
