package dev.stripechat.answer;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.Saying;
import dev.stripechat.conversation.Words;
import dev.stripechat.conversation.WriteMessage;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentReversed;
import dev.stripechat.payment.Payments;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells the shopper that money goes back, in the transaction that learns of it; each piece of news once. How a dispute has ended,
 * the bank tells.
 */
@Dependent
public class ExplainReversal {

    private final WriteMessage writeMessage;
    private final Conversations conversations;
    private final Payments payments;

    @Inject
    public ExplainReversal(
            WriteMessage writeMessage, Conversations conversations, Payments payments) {
        this.writeMessage = writeMessage;
        this.conversations = conversations;
        this.payments = payments;
    }

    void reversed(@Observes PaymentReversed news) {
        if (news.kind() != PaymentReversed.Kind.DISPUTE_WON) {
            explain(news);
        }
    }

    private void explain(PaymentReversed news) {
        ClientId once =
                ClientId.because("payment " + news.paymentIntent() + " " + news.reference());
        payments.named(news.shop(), news.paymentIntent())
                .map(Payment::amount)
                .ifPresent(
                        paid ->
                                conversations.links(news.shop(), news.paymentIntent()).stream()
                                        .filter(link -> link.isTold(paid))
                                        .forEach(link -> tell(link, once, news)));
    }

    /** A dispute is the bank's business first: a person of the shop looks at it. */
    private void tell(LinkedPayment link, ClientId once, PaymentReversed news) {
        writeMessage.byAssistant(link, once, chat -> saying(chat, once, news));
        if (news.kind() == PaymentReversed.Kind.DISPUTED) {
            writeMessage.handOver(link);
        }
    }

    private static Saying saying(Conversation chat, ClientId once, PaymentReversed news) {
        String amount = news.amount().in(chat.language());
        String text = Texts.in(chat.language()).text(news.kind().word(), amount);
        return Saying.byAssistant(once, Words.of(text), Optional.empty());
    }
}
