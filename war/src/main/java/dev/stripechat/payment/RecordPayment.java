package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Notes what Stripe says of a payment, alone with it, and announces what is new. */
@UseCase
public class RecordPayment {

    private final StripeConnections connections;
    private final Payments payments;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public RecordPayment(
            StripeConnections connections, Payments payments, Announcer announcer, Clock clock) {
        this.connections = connections;
        this.payments = payments;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** An event said something; what Stripe showed after it, if it was asked, is noted behind it. */
    Outcome heard(
            StripeConnection connection, PaymentSnapshot event, Optional<PaymentSnapshot> current) {
        Payment payment = alone(connection, event.paymentIntent());
        if (!payment.belongsTo(connection)) {
            return Outcome.WRONG_CONNECTION;
        }
        boolean news = payment.hear(event, current, clock.instant());
        if (news) {
            announcer.announce(PaymentChanged.of(payment));
        }
        current.ifPresent(newer -> sees(payment, newer));
        noted(payment);
        shown(payment, event);
        return news ? Outcome.RECORDED : Outcome.NOTHING_NEW;
    }

    /** Money goes back; of a payment that we do not know it is none of our business. */
    Outcome reversed(StripeConnection connection, Reversal reversal) {
        Optional<Outcome> wrong = Outcome.against(connection, reversal.mode(), reversal.account());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        payments.alone(connection.shop(), reversal.paymentIntent());
        boolean known =
                payments.named(connection.shop(), reversal.paymentIntent())
                        .filter(payment -> payment.belongsTo(connection))
                        .isPresent();
        if (!known) {
            return Outcome.NOT_OURS;
        }
        announcer.announce(
                new PaymentReversed(
                        connection.shop(),
                        reversal.paymentIntent(),
                        reversal.kind(),
                        reversal.amount(),
                        reversal.reference()));
        return Outcome.RECORDED;
    }

    /** Stripe was asked without an event. */
    public void seen(StripeConnectionId by, PaymentSnapshot current) {
        connections
                .named(by)
                .ifPresent(
                        connection -> {
                            Payment payment = alone(connection, current.paymentIntent());
                            if (payment.belongsTo(connection)) {
                                if (sees(payment, current)) {
                                    noted(payment);
                                }
                                shown(payment, current);
                            }
                        });
    }

    /** We are about to have it cancelled: that it is cancelled is no news then. What becomes of it instead is. */
    public void closes(ShopId shop, PaymentIntentId id, Closing why) {
        payments.alone(shop, id);
        payments.named(shop, id).ifPresent(payment -> payment.closes(Optional.of(why)));
    }

    /** It is to be paid, after all: if it is cancelled now, it was somebody else. */
    public void stays(ShopId shop, PaymentIntentId id) {
        payments.named(shop, id).ifPresent(payment -> payment.closes(Optional.empty()));
    }

    private boolean sees(Payment payment, PaymentSnapshot current) {
        boolean news = payment.see(current, clock.instant());
        if (news) {
            announcer.announce(PaymentChanged.of(payment));
        }
        return news;
    }

    private void shown(Payment payment, PaymentSnapshot snapshot) {
        announcer.announce(
                new PaymentShown(payment.shop(), payment.paymentIntent(), snapshot.metadata()));
    }

    private void noted(Payment payment) {
        announcer.announce(new PaymentNoted(payment.shop(), payment.paymentIntent()));
    }

    private Payment alone(StripeConnection connection, PaymentIntentId id) {
        payments.alone(connection.shop(), id);
        return payments.named(connection.shop(), id)
                .orElseGet(
                        () -> {
                            Payment first = new Payment(connection, id);
                            payments.keep(first);
                            return first;
                        });
    }
}
