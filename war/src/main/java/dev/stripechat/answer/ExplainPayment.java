package dev.stripechat.answer;

import dev.stripechat.conversation.Saying;
import dev.stripechat.conversation.WriteMessage;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells the shopper when the payment stands differently: each decline, every other state once per PaymentIntent. Runs in
 * the transaction that records the event, so that neither is without the other.
 */
@Dependent
public class ExplainPayment {

    private final WriteMessage writeMessage;

    @Inject
    public ExplainPayment(WriteMessage writeMessage) {
        this.writeMessage = writeMessage;
    }

    void explain(@Observes PaymentChanged changed) {
        String cause =
                changed.state() == PaymentState.DECLINED
                        ? changed.eventId()
                        : changed.state().word();
        ClientId clientId = ClientId.because("payment " + changed.paymentIntent() + " " + cause);
        writeMessage.byAssistant(
                changed.shop(),
                changed.paymentIntent(),
                clientId,
                conversation ->
                        Saying.byAssistant(
                                clientId,
                                PaymentWords.words(
                                        changed.state(),
                                        changed.amount(),
                                        changed.reason(),
                                        conversation.language()),
                                Optional.of(
                                        PaymentWords.notice(
                                                changed.state(),
                                                changed.amount(),
                                                changed.reason()))));
    }
}
