package dev.stripechat.conversation;

/** Erases what is kept of conversations. */
@FunctionalInterface
public interface Erasures {

    /** Erases it with all that this room keeps of it: messages, files, links, marks, ratings and handovers. */
    void erase(Conversation held);
}
