package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.NotePayment;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Payments;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Jobs;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The transactions around noting a conversation at Stripe: is it wanted, and what became of it. */
@UseCase
public class MarkPayment {

    /** As long as a silent Stripe is asked again; then no more before the payment has succeeded. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Conversations conversations;
    private final Payments payments;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public MarkPayment(Conversations conversations, Payments payments, Jobs jobs, Clock clock) {
        this.conversations = conversations;
        this.payments = payments;
        this.jobs = jobs;
        this.clock = clock;
    }

    boolean isWanted(ShopId shop, ConversationId conversation, PaymentIntentId payment) {
        return conversations
                .link(shop, conversation, payment)
                .filter(LinkedPayment::wantsMark)
                .isPresent();
    }

    /**
     * A payment that has succeeded while Stripe was asked is tried again: nothing else would come and wake it.
     */
    void settle(
            ShopId shop,
            ConversationId conversation,
            PaymentIntentId payment,
            NotePayment.Result result) {
        payments.alone(shop, payment);
        conversations
                .link(shop, conversation, payment)
                .ifPresent(link -> link.marked(mark(link, result)));
    }

    private LinkedPayment.Mark mark(LinkedPayment link, NotePayment.Result result) {
        return switch (result) {
            case DONE -> LinkedPayment.Mark.DONE;
            case LATER -> wantedIf(isPaid(link));
            case SILENT -> wantedIf(link.linkedAt().isAfter(clock.instant().minus(PATIENCE)));
            case NOBODY -> LinkedPayment.Mark.WAITING;
            case NEVER -> LinkedPayment.Mark.NEVER;
        };
    }

    private static LinkedPayment.Mark wantedIf(boolean now) {
        return now ? LinkedPayment.Mark.WANTED : LinkedPayment.Mark.WAITING;
    }

    private boolean isPaid(LinkedPayment link) {
        return payments.named(link.shop(), link.paymentIntent())
                .filter(known -> known.state() == PaymentState.SUCCEEDED)
                .isPresent();
    }

    /** The part of the shop that the conversation is about, if the shop named one. */
    Optional<String> salesChannel(ShopId shop, ConversationId conversation) {
        return conversations.named(shop, conversation).flatMap(Conversation::salesChannel);
    }

    /** Links that want a mark, of all shops: jobs are ours and know no shop. */
    List<LinkedPayment> wanted(int most) {
        return conversations.wantingMark(most);
    }

    /** A payment that has succeeded can be written into without harm. */
    void paid(@Observes PaymentChanged changed) {
        if (changed.state() == PaymentState.SUCCEEDED) {
            conversations.links(changed.shop(), changed.paymentIntent()).stream()
                    .filter(LinkedPayment::paid)
                    .forEach(link -> jobs.soon(MarkPayments.NAME, MarkPayments.instance(link)));
        }
    }
}
