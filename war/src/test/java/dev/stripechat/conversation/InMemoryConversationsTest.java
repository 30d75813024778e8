package dev.stripechat.conversation;

import dev.stripechat.contracts.Together;

class InMemoryConversationsTest
        implements ConversationsContract,
                MessagesContract,
                HearingContract,
                LinkedPaymentsContract,
                ChangesContract,
                SightingsContract,
                RatingsContract,
                BelongingsContract,
                StaysContract,
                Together.InMemory {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryStays stays = new InMemoryStays(conversations);

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Hearing hearing() {
        return conversations;
    }

    @Override
    public Sightings sightings() {
        return conversations;
    }

    @Override
    public Ratings ratings() {
        return conversations;
    }

    @Override
    public Belongings belongings() {
        return new InMemoryBelongings(conversations);
    }

    @Override
    public Stays stays() {
        return stays;
    }

    @Override
    public Erasures erasures() {
        return conversations;
    }
}
