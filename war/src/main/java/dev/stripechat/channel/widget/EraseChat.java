package dev.stripechat.channel.widget;

import dev.stripechat.conversation.EraseConversation;
import dev.stripechat.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Lets a shopper delete the chat. Who joined late has a part in it, and deletes nothing of who was there before. */
@Dependent
public class EraseChat {

    private final EraseConversation eraseConversation;

    @Inject
    public EraseChat(EraseConversation eraseConversation) {
        this.eraseConversation = eraseConversation;
    }

    /**
     * All of it, for everybody.
     *
     * @throws Refusal conflict ({@code joined_late})
     */
    public void by(Visitor visitor) {
        if (visitor.isLate()) {
            throw Refusal.conflict(
                    "joined_late", "Who joined this chat late cannot delete its beginning.");
        }
        eraseConversation.byShopper(visitor.shop(), visitor.conversation());
    }
}
