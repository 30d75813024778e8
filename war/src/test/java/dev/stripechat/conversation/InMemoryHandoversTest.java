package dev.stripechat.conversation;

import dev.stripechat.contracts.Together;

class InMemoryHandoversTest implements HandoversContract, Together.InMemory {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryHandovers handovers = new InMemoryHandovers(conversations);

    @Override
    public Handovers handovers() {
        return handovers;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Erasures erasures() {
        return conversations;
    }
}
