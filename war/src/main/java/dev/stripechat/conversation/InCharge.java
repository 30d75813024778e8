package dev.stripechat.conversation;

import java.util.Locale;

/** Who is to answer next. */
public enum InCharge {
    /** The machine. */
    ASSISTANT,
    /** An agent took over. */
    AGENT,
    /** The machine handed over and no agent has taken it yet. */
    NOBODY;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
