package dev.stripechat.conversation;

import dev.stripechat.contracts.Some;
import dev.stripechat.staff.Member;
import java.time.Instant;

/** Lets things happen in a conversation that is open: what is said is stored, and told to nobody. */
public final class Chatter {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Conversations conversations;
    private final Conversation conversation;

    public Chatter(Conversations conversations, Conversation conversation) {
        this.conversations = conversations;
        this.conversation = conversation;
    }

    public Message says(String text) {
        Message message = conversation.say(Saying.byShopper(Some.clientId(), Words.of(text)), NOON);
        conversations.keep(message);
        return message;
    }

    public static void takes(Conversation taken, Member agent) {
        taken.take(agent.id(), agent.name());
    }

    public static void closes(Conversation closed, Member agent) {
        closed.close(agent.id());
    }
}
