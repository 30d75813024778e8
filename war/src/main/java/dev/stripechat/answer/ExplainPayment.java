package dev.stripechat.answer;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.PaymentLinked;
import dev.stripechat.conversation.Saying;
import dev.stripechat.conversation.WriteMessage;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Payments;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells the shopper when the payment stands differently: each decline, every other state once until something else is
 * told; not that we closed one payment in order to open another, or because nobody has paid it for months. Runs in the
 * transaction that records the event or the link, so that neither is without the other.
 */
@Dependent
public class ExplainPayment {

    /** How long something is news: as long as a client secret proves something. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final WriteMessage writeMessage;
    private final Conversations conversations;
    private final Payments payments;

    @Inject
    public ExplainPayment(
            WriteMessage writeMessage, Conversations conversations, Payments payments) {
        this.writeMessage = writeMessage;
        this.conversations = conversations;
        this.payments = payments;
    }

    void changed(@Observes PaymentChanged changed) {
        conversations
                .links(changed.shop(), changed.paymentIntent())
                .forEach(link -> explain(link, changed));
    }

    /**
     * What happened before the link is told now, in a conversation that is going on; in a new one the shopper is about
     * to ask.
     */
    void linked(@Observes PaymentLinked linked) {
        Conversation conversation = linked.conversation();
        if (conversation.lastNumber() > 0) {
            ShopId shop = conversation.shop();
            conversations
                    .link(shop, conversation.id(), linked.paymentIntent())
                    .ifPresent(
                            link ->
                                    payments.named(shop, linked.paymentIntent())
                                            .filter(payment -> !isPast(link, payment))
                                            .map(PaymentChanged::of)
                                            .ifPresent(standing -> explain(link, standing)));
        }
    }

    /** What another plugin did a day before we found the payment is nothing to begin with now. */
    private static boolean isPast(LinkedPayment link, Payment payment) {
        return link.proof() == LinkedPayment.Proof.ORDER
                && payment.updatedAt().isBefore(link.linkedAt().minus(NEWS));
    }

    private void explain(LinkedPayment link, PaymentChanged news) {
        boolean isOurs = news.closing().filter(why -> !why.isTold()).isPresent();
        if (isOurs || !news.state().isTold() || !link.isTold(news.amount())) {
            return;
        }
        Optional<Payment> paid = knownBeside(link).paidInsteadOf(news);
        if (paid.isPresent() && news.state() == PaymentState.CANCELED) {
            return;
        }
        ClientId clientId =
                ClientId.because("payment " + news.paymentIntent() + " step " + news.step());
        writeMessage.byAssistant(
                link, clientId, conversation -> saying(conversation, clientId, news, paid));
        if (news.needsPerson() && paid.isEmpty()) {
            writeMessage.handOver(link);
        }
    }

    private KnownPayments knownBeside(LinkedPayment link) {
        return new KnownPayments(
                payments, conversations.links(link.shop(), List.of(link.conversation())));
    }

    private static Saying saying(
            Conversation conversation,
            ClientId clientId,
            PaymentChanged news,
            Optional<Payment> paid) {
        Told told =
                paid.map(other -> Told.paidElsewhere(other, conversation.language()))
                        .orElseGet(() -> Told.of(news, conversation.language()));
        return Saying.byAssistant(clientId, told.words(), told.notice());
    }
}
