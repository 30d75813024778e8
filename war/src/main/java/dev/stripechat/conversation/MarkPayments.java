package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.NotePayment;
import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Result;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Carries a conversation's id into the metadata of its PaymentIntent, where the same note twice is one. */
@Dependent
public class MarkPayments implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "stripe-note";

    /** Keys of the metadata; they hold ids, nothing about a person (P08). */
    static final String CHAT = "stripe_chat_id";

    static final String SHOP = "stripe_chat_shop";

    private static final String SEPARATOR = "/";

    private final MarkPayment markPayment;
    private final NotePayment notePayment;

    @Inject
    public MarkPayments(MarkPayment markPayment, NotePayment notePayment) {
        this.markPayment = markPayment;
        this.notePayment = notePayment;
    }

    /** The note of a link: each goes its own way. */
    static Letter letter(LinkedPayment link) {
        String about = link.conversation() + SEPARATOR + link.paymentIntent();
        return new Letter(
                new Lane(link.shop(), NAME, about),
                "note at " + link.paymentIntent(),
                about,
                key(link.conversation(), link.paymentIntent()));
    }

    private static String key(ConversationId conversation, PaymentIntentId payment) {
        return "chat-%s-%s-link-v1".formatted(conversation, payment);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Result carry(Departure departure) {
        ShopId shop = departure.lane().shop();
        ConversationId conversation = conversation(departure);
        PaymentIntentId payment = payment(departure);
        if (!markPayment.isLinked(shop, conversation, payment)) {
            return Result.needless("not_linked", "The conversation is gone.");
        }
        NotePayment.Noted noted =
                notePayment.with(
                        shop,
                        payment,
                        markPayment.salesChannel(shop, conversation),
                        CHAT,
                        Map.of(CHAT, conversation.toString(), SHOP, shop.toString()),
                        keyOfAttempt(departure));
        return result(noted);
    }

    /**
     * Stripe keeps the first result of a key for a day, also a failure, so each attempt has its own. Nothing is noted
     * twice by that: the metadata is read before, and the same value is no change.
     */
    private static String keyOfAttempt(Departure departure) {
        return departure.letter().key() + "-" + departure.attempts();
    }

    private static Result result(NotePayment.Noted noted) {
        return switch (noted.result()) {
            case DONE -> Result.sent();
            case LATER -> Result.notNow("in_flight", "The payment is being worked on.");
            case NOBODY -> Result.notNow("nobody_may_write", "No key may write into the payment.");
            case SILENT -> Result.later("stripe_silent", "Stripe gives no answer.", noted.after());
            case UNSURE -> Result.unsure("no_answer", "Stripe gave no answer after it was asked.");
            case NEVER ->
                    Result.needless("not_wanted", "It is cancelled, or another note stands there.");
            case REFUSED -> Result.refused("refused", "Stripe does not take the note.");
        };
    }

    @Override
    public void settled(Departure departure) {
        markPayment.settle(
                departure.lane().shop(),
                conversation(departure),
                payment(departure),
                mark(departure));
    }

    /** What waits after a failure is on its way; what waits for the payment to be over, waits. */
    private static LinkedPayment.Mark mark(Departure departure) {
        return switch (departure.state()) {
            case SENT -> LinkedPayment.Mark.DONE;
            case SKIPPED -> LinkedPayment.Mark.NEVER;
            case DEAD, UNCERTAIN -> LinkedPayment.Mark.WAITING;
            case WAITING, SENDING ->
                    departure.isPostponed()
                            ? LinkedPayment.Mark.WAITING
                            : LinkedPayment.Mark.WANTED;
        };
    }

    private static ConversationId conversation(Departure departure) {
        return ConversationId.of(departure.letter().payload().split(SEPARATOR)[0]);
    }

    private static PaymentIntentId payment(Departure departure) {
        return new PaymentIntentId(departure.letter().payload().split(SEPARATOR)[1]);
    }
}
