package dev.stripechat.conversation;

import java.util.Locale;

/** Who says something in a conversation. The assistant is a machine. */
public enum Author {
    SHOPPER,
    AGENT,
    ASSISTANT,
    SYSTEM;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
