package dev.stripechat.contracts;

import dev.stripechat.conversation.Attachments;
import dev.stripechat.conversation.Belongings;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Erasures;
import dev.stripechat.conversation.Handovers;
import dev.stripechat.conversation.Hearing;
import dev.stripechat.conversation.Ratings;
import dev.stripechat.conversation.Sightings;
import dev.stripechat.conversation.Stays;
import jakarta.inject.Inject;

/** The stores of conversations on PostgreSQL. */
abstract class ConversationStores {

    @Inject private Conversations conversations;
    @Inject private Hearing hearing;
    @Inject private Attachments attachments;
    @Inject private Sightings sightings;
    @Inject private Ratings ratings;
    @Inject private Handovers handovers;
    @Inject private Erasures erasures;
    @Inject private Belongings belongings;
    @Inject private Stays stays;

    public Conversations conversations() {
        return conversations;
    }

    public Hearing hearing() {
        return hearing;
    }

    public Attachments attachments() {
        return attachments;
    }

    public Sightings sightings() {
        return sightings;
    }

    public Ratings ratings() {
        return ratings;
    }

    public Handovers handovers() {
        return handovers;
    }

    public Belongings belongings() {
        return belongings;
    }

    public Stays stays() {
        return stays;
    }

    public Erasures erasures() {
        return erasures;
    }
}
