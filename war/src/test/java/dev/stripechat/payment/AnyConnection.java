package dev.stripechat.payment;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** A control: payments without their guard, the connection they came in by. Each may speak about all of the shop. */
@Alternative
@Priority(1)
@UseCase
public class AnyConnection extends RecordPayment {

    private final StripeConnections connections;
    private final Payments payments;

    @Inject
    public AnyConnection(
            StripeConnections connections, Payments payments, Announcer announcer, Clock clock) {
        super(connections, payments, announcer, clock);
        this.connections = connections;
        this.payments = payments;
    }

    @Override
    Outcome heard(
            StripeConnection connection, PaymentSnapshot event, Optional<PaymentSnapshot> current) {
        StripeConnection right =
                payments.named(connection.shop(), event.paymentIntent())
                        .flatMap(
                                payment ->
                                        connections.of(connection.shop()).stream()
                                                .filter(one -> payment.belongsTo(one))
                                                .findAny())
                        .orElse(connection);
        return super.heard(right, event, current);
    }
}
