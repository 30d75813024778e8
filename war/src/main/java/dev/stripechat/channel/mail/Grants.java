package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.runtime.outbox.Outbox;

/** Gives a proved address what was asked for, within the caller's transaction. */
final class Grants {

    private final Forwardings forwardings;
    private final Outbox outbox;

    Grants(Forwardings forwardings, Outbox outbox) {
        this.forwardings = forwardings;
        this.outbox = outbox;
    }

    void give(Conversation conversation, Forwarding to) {
        if (to.purpose() == Purpose.TRANSCRIPT) {
            outbox.put(CarryMail.transcript(to, conversation.lastNumber()));
        } else {
            stopAnswers(conversation, to);
            to.wantsAnswers(conversation.lastNumber());
        }
    }

    /** Answers go to one address. */
    private void stopAnswers(Conversation conversation, Forwarding except) {
        forwardings.in(conversation.shop(), conversation.id()).stream()
                .filter(other -> other != except)
                .forEach(Forwarding::wantsNoAnswers);
    }
}
