package dev.stripechat.payment;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.settings.Mode;
import java.time.Instant;
import java.util.Optional;

/** A payment in words: 49.90 EUR, waiting for a payment method, of some shop, unless said. */
public final class APayment {

    private PaymentIntentId id = Some.payment();
    private ShopId shop = Some.shop();
    private StripeConnectionId connection = Some.connection();
    private Money amount = new Money(4990, "eur");
    private PaymentState state = PaymentState.REQUIRES_PAYMENT_METHOD;
    private Optional<String> code = Optional.empty();
    private Instant at = Instant.parse("2026-03-02T12:00:00.123Z");

    private APayment() {}

    public static APayment aPayment() {
        return new APayment();
    }

    public APayment called(PaymentIntentId newId) {
        id = newId;
        return this;
    }

    public APayment of(ShopId owner) {
        shop = owner;
        return this;
    }

    public APayment by(StripeConnectionId newConnection) {
        connection = newConnection;
        return this;
    }

    public APayment of(Money newAmount) {
        amount = newAmount;
        return this;
    }

    public APayment at(Instant time) {
        at = time;
        return this;
    }

    public APayment that(PaymentState newState) {
        state = newState;
        return this;
    }

    public APayment declined(String declineCode) {
        code = Optional.of(declineCode);
        return that(PaymentState.DECLINED);
    }

    public Payment keptIn(Payments payments) {
        Payment payment = new Payment(shop, connection, id);
        payment.hear(event(), at);
        payments.keep(payment);
        return payment;
    }

    /** The event that makes it so. */
    PaymentEvent event() {
        return new PaymentEvent(
                "evt_" + Some.word(),
                Mode.TEST,
                Optional.empty(),
                id,
                state,
                amount,
                code.map(
                        known ->
                                new PaymentEvent.Failure(
                                        Optional.of("card_declined"),
                                        Optional.of(known),
                                        Optional.empty())));
    }
}
