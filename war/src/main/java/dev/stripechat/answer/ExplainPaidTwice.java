package dev.stripechat.answer;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.Saying;
import dev.stripechat.conversation.Words;
import dev.stripechat.conversation.WriteMessage;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.Payments;
import dev.stripechat.shop.PaidTwice;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** An order may have been paid twice: the shopper is told so, once, and a person looks at it. */
@Dependent
public class ExplainPaidTwice {

    private final WriteMessage writeMessage;
    private final Conversations conversations;
    private final Payments payments;

    @Inject
    public ExplainPaidTwice(
            WriteMessage writeMessage, Conversations conversations, Payments payments) {
        this.writeMessage = writeMessage;
        this.conversations = conversations;
        this.payments = payments;
    }

    void twice(@Observes PaidTwice news) {
        payments.named(news.shop(), news.paymentIntent())
                .ifPresent(
                        payment ->
                                conversations
                                        .links(news.shop(), news.paymentIntent())
                                        .forEach(link -> tell(link, payment)));
    }

    private void tell(LinkedPayment link, Payment payment) {
        if (link.isTold(payment.amount())) {
            ClientId once = ClientId.because("payment " + payment.paymentIntent() + " paid twice");
            writeMessage.byAssistant(link, once, chat -> saying(chat, once, payment));
        }
        writeMessage.handOver(link);
    }

    private static Saying saying(Conversation chat, ClientId once, Payment payment) {
        String amount = payment.amount().in(chat.language());
        String text = Texts.in(chat.language()).text("paid_twice", amount);
        return Saying.byAssistant(once, Words.of(text), Optional.empty());
    }
}
