package dev.stripechat.shop;

import dev.stripechat.kernel.ConversationId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chat beside the page of an attempt, and whether a browser has joined it. */
@Embeddable
class PageTalk {

    @Column(name = "conversation_id")
    private @Nullable String conversationId;

    @Column(name = "began_chat")
    private boolean beganChat;

    private boolean joined;

    protected PageTalk() {}

    private PageTalk(@Nullable String conversationId, boolean beganChat, boolean joined) {
        this.conversationId = conversationId;
        this.beganChat = beganChat;
        this.joined = joined;
    }

    /** Nobody has opened the page. */
    static PageTalk none() {
        return new PageTalk(null, false, false);
    }

    /** In that one, which was begun for the page or before. */
    static PageTalk in(ConversationId conversation, boolean isNew) {
        return new PageTalk(conversation.toString(), isNew, false);
    }

    /** A browser is in it. */
    PageTalk joined() {
        return new PageTalk(conversationId, beganChat, true);
    }

    /** Whether who joins now is the first one, in a chat that was begun for the page. */
    boolean awaitsFirst() {
        return beganChat && !joined;
    }

    boolean isJoined() {
        return joined;
    }

    Optional<ConversationId> conversation() {
        return Optional.ofNullable(conversationId).map(ConversationId::of);
    }
}
