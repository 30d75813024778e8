package dev.stripechat.conversation;

import java.util.Locale;

/** Whether a conversation goes on. */
public enum ConversationState {
    OPEN,
    /** An agent has closed it; whoever writes again opens it. */
    CLOSED;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
