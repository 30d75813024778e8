package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.settings.Mode;
import java.util.Optional;

/** Events of Stripe in words: in test mode, about one payment of 49.90 EUR, without an account, unless said. */
final class StripeSays {

    static final PaymentIntentId PAYMENT = new PaymentIntentId("pi_3QxT4aL9bYcRdE7f");

    private StripeSays() {}

    static PaymentEvent declined(String declineCode) {
        return failed(
                new PaymentEvent.Failure(
                        Optional.of("card_declined"), Optional.of(declineCode), Optional.empty()));
    }

    static PaymentEvent failed(PaymentEvent.Failure failure) {
        return event(PaymentState.DECLINED, Optional.of(failure));
    }

    static PaymentEvent actionRequired() {
        return event(PaymentState.REQUIRES_ACTION, Optional.empty());
    }

    static PaymentEvent processing() {
        return event(PaymentState.PROCESSING, Optional.empty());
    }

    static PaymentEvent succeeded() {
        return event(PaymentState.SUCCEEDED, Optional.empty());
    }

    static PaymentEvent cancelled() {
        return event(PaymentState.CANCELED, Optional.empty());
    }

    static PaymentEvent inLiveMode(PaymentEvent said) {
        return new PaymentEvent(
                said.id(),
                Mode.LIVE,
                said.account(),
                said.paymentIntent(),
                said.state(),
                said.amount(),
                said.failure());
    }

    static PaymentEvent by(String account, PaymentEvent said) {
        return new PaymentEvent(
                said.id(),
                said.mode(),
                Optional.of(account),
                said.paymentIntent(),
                said.state(),
                said.amount(),
                said.failure());
    }

    static PaymentEvent about(PaymentIntentId other, PaymentEvent said) {
        return new PaymentEvent(
                said.id(),
                said.mode(),
                said.account(),
                other,
                said.state(),
                said.amount(),
                said.failure());
    }

    private static PaymentEvent event(PaymentState state, Optional<PaymentEvent.Failure> failure) {
        return new PaymentEvent(
                "evt_" + state.word(),
                Mode.TEST,
                Optional.empty(),
                PAYMENT,
                state,
                new Money(4990, "eur"),
                failure);
    }
}
