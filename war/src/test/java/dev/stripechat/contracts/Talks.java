package dev.stripechat.contracts;

import dev.stripechat.conversation.AConversation;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.ReceiveMessage;
import dev.stripechat.conversation.ReplyToShoppers;
import dev.stripechat.conversation.TakeConversation;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Conversations in the database of a contract: told, continued and read again. */
@Dependent
public class Talks {

    private final Transaction transaction;
    private final Conversations conversations;
    private final ReceiveMessage receiveMessage;
    private final TakeConversation takeConversation;

    @Inject
    public Talks(
            Transaction transaction,
            Conversations conversations,
            ReceiveMessage receiveMessage,
            TakeConversation takeConversation) {
        this.transaction = transaction;
        this.conversations = conversations;
        this.receiveMessage = receiveMessage;
        this.takeConversation = takeConversation;
    }

    <T> T fromOne(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        transaction.around(() -> result.set(work.get()));
        return result.get();
    }

    Conversation kept(AConversation told) {
        return fromOne(() -> told.keptIn(conversations));
    }

    Conversation again(Conversation conversation) {
        return conversations.named(conversation.shop(), conversation.id()).orElseThrow();
    }

    Message shopperSays(Conversation conversation, ClientId clientId, String text) {
        return receiveMessage.from(conversation.shop(), conversation.id(), clientId, text);
    }

    List<Message> messages(Conversation conversation) {
        return conversations.after(conversation, 0);
    }

    List<String> said(Conversation conversation) {
        return messages(conversation).stream().map(Message::text).toList();
    }

    boolean hasReplyOrdered(Conversation conversation) {
        return transaction.ordered(ReplyToShoppers.NAME).contains(conversation.id().toString());
    }

    /** Deeds of the shopper, each with one of the client ids; each comes to the number of its message. */
    List<Callable<Long>> saying(Conversation conversation, List<ClientId> ids) {
        return ids.stream()
                .map(
                        id ->
                                (Callable<Long>)
                                        () -> shopperSays(conversation, id, "I am " + id).number())
                .toList();
    }

    /** Whether the agent got it. */
    boolean takes(Member agent, Conversation conversation) {
        try {
            takeConversation.by(agent, conversation.id());
            return true;
        } catch (Refusal taken) {
            return false;
        }
    }
}
