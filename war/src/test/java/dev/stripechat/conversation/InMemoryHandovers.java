package dev.stripechat.conversation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Handovers in a list; those of a conversation that is gone are gone. */
public final class InMemoryHandovers implements Handovers {

    private final Conversations conversations;
    private final List<Handover> kept = new CopyOnWriteArrayList<>();

    public InMemoryHandovers(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<Handover> of(Conversation conversation) {
        return kept.stream()
                .filter(one -> one.conversation().equals(conversation.id()))
                .filter(
                        one ->
                                conversations
                                        .named(conversation.shop(), conversation.id())
                                        .isPresent())
                .toList();
    }

    @Override
    public void keep(Handover handover) {
        kept.add(handover);
    }
}
