package dev.stripechat.conversation;

import java.util.List;

/** What the assistant has left to staff, conversation by conversation. */
public interface Handovers {

    /** Those of a conversation, the oldest first. */
    List<Handover> of(Conversation conversation);

    void keep(Handover handover);
}
