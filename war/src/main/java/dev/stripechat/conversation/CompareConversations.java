package dev.stripechat.conversation;

import dev.stripechat.conversation.Conversations.Known;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Which conversations are not any more as somebody has seen them. */
@UseCase
public class CompareConversations {

    private final Conversations conversations;

    @Inject
    public CompareConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Those of them, as they are now. */
    public List<Known> changed(Collection<Known> seen) {
        return conversations.changed(seen);
    }
}
