package dev.stripechat.conversation;

import dev.stripechat.runtime.events.Announcer;
import java.time.Clock;

/** Says something in a held conversation: it is numbered, kept and announced, within the caller's transaction. */
final class Speech {

    private final Conversations conversations;
    private final Announcer announcer;
    private final Clock clock;

    Speech(Conversations conversations, Announcer announcer, Clock clock) {
        this.conversations = conversations;
        this.announcer = announcer;
        this.clock = clock;
    }

    Message say(Conversation conversation, Saying saying) {
        Message message = conversation.say(saying, clock.instant());
        conversations.keep(message);
        announcer.announce(new MessageExchanged(conversation, message));
        return message;
    }
}
