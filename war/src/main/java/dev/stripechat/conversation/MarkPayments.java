package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.NotePayment;
import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** The job that notes a conversation's id in the metadata of its PaymentIntent. */
@Dependent
public class MarkPayments implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "mark-payment";

    /** Keys of the metadata; they hold ids, nothing about a person (P08). */
    static final String CHAT = "stripe_chat_id";

    static final String SHOP = "stripe_chat_shop";

    private static final String SEPARATOR = "/";
    private static final int SWEEP = 200;

    private final MarkPayment markPayment;
    private final NotePayment notePayment;

    @Inject
    public MarkPayments(MarkPayment markPayment, NotePayment notePayment) {
        this.markPayment = markPayment;
        this.notePayment = notePayment;
    }

    static String instance(LinkedPayment link) {
        return String.join(
                SEPARATOR,
                link.shop().toString(),
                link.conversation().toString(),
                link.paymentIntent().value());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] parts = instance.split(SEPARATOR);
        ShopId shop = ShopId.of(parts[0]);
        ConversationId conversation = ConversationId.of(parts[1]);
        PaymentIntentId payment = new PaymentIntentId(parts[2]);
        if (markPayment.isWanted(shop, conversation, payment)) {
            NotePayment.Result result =
                    notePayment.with(
                            shop,
                            payment,
                            markPayment.salesChannel(shop, conversation),
                            CHAT,
                            Map.of(CHAT, conversation.toString(), SHOP, shop.toString()),
                            "chat-%s-%s-link-v1".formatted(conversation, payment));
            markPayment.settle(shop, conversation, payment, result);
        }
    }

    @Override
    public Collection<String> unfinished() {
        return markPayment.wanted(SWEEP).stream().map(MarkPayments::instance).toList();
    }
}
