package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import jakarta.inject.Inject;

/** The shopper reads another language now: what is said to them from here on is said in it. */
@UseCase
public class ChangeLanguage {

    private final Conversations conversations;
    private final Announcer announcer;

    @Inject
    public ChangeLanguage(Conversations conversations, Announcer announcer) {
        this.conversations = conversations;
        this.announcer = announcer;
    }

    /**
     * Changes it; what was said before stays as it is.
     *
     * @throws Refusal not found
     */
    public void to(Language language, ShopId shop, ConversationId id) {
        Conversation conversation = conversations.heldOrRefused(shop, id);
        if (conversation.language() != language) {
            conversation.speak(language);
            announcer.announce(new ConversationChanged(conversation));
        }
    }
}
