package dev.stripechat.conversation;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/** A shopper begins to talk. */
@UseCase
public class StartConversation {

    private final Conversations conversations;
    private final Clock clock;

    @Inject
    public StartConversation(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    /** Starts it in that language. */
    public Conversation in(ShopId shop, Language language) {
        Conversation conversation = new Conversation(shop, language, clock.instant());
        conversations.keep(conversation);
        return conversation;
    }
}
