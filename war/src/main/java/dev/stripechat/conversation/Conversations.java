package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All conversations, with what was said in them and the payments linked to them. */
public interface Conversations {

    Optional<Conversation> named(ShopId shop, ConversationId id);

    /** Like {@link #named}, held until the end of the transaction: who writes into it, writes alone. */
    Optional<Conversation> held(ShopId shop, ConversationId id);

    /**
     * Like {@link #held}, for who must have it.
     *
     * @throws Refusal not found, when the shop has no such conversation
     */
    default Conversation heldOrRefused(ShopId shop, ConversationId id) {
        return held(shop, id).orElseThrow(Conversations::noConversation);
    }

    /** The shop has none of that id. */
    static Refusal noConversation() {
        return Refusal.notFound("There is no such conversation.");
    }

    /** The conversation of an id that a job carries, held; jobs are ours and know no shop. */
    Optional<Conversation> heldForJob(ConversationId id);

    /** The shop's conversations, those with the newest message first. */
    List<Conversation> newest(ShopId shop, int most);

    /** Conversations in which the shopper's word has not been dealt with, the longest silence first. */
    List<ConversationId> unanswered(int most);

    /** Those of them that have a message after the last one seen, or stand elsewhere, as they are now. */
    List<Known> changed(Collection<Known> seen);

    /**
     * As much of a conversation as tells whether it has changed.
     *
     * @param lastNumber the number of the last message
     * @param standing whether it goes on and who is in charge, in a form to be compared
     */
    record Known(ShopId shop, ConversationId conversation, long lastNumber, String standing) {}

    void keep(Conversation conversation);

    void keep(Message message);

    /** What was said under that client id, if it was said. */
    Optional<Message> said(Conversation conversation, ClientId clientId);

    /** What was said after that number, in order. */
    List<Message> after(Conversation conversation, long number);

    /** The first so many of them. */
    List<Message> after(Conversation conversation, long number, int most);

    /** The last so many of what was said before that number, in order. */
    List<Message> before(Conversation conversation, long number, int most);

    /** The last few messages, in order: as many as a number is looked for in. */
    default List<Message> lastSaid(Conversation conversation) {
        return before(conversation, conversation.lastNumber() + 1, Heard.LATELY);
    }

    void keep(LinkedPayment link);

    /** Payments of these conversations, the newest link first. */
    List<LinkedPayment> links(ShopId shop, Collection<ConversationId> conversations);

    /** The links of a payment, in the order of their conversations' ids. */
    List<LinkedPayment> links(ShopId shop, PaymentIntentId payment);

    /** The link between these two, if they are linked. */
    default Optional<LinkedPayment> link(
            ShopId shop, ConversationId conversation, PaymentIntentId payment) {
        return links(shop, payment).stream()
                .filter(link -> link.conversation().equals(conversation))
                .findAny();
    }

    /** The conversations of a checkout. */
    List<ConversationId> atCheckout(ShopId shop, String checkoutId);
}
