package dev.stripechat.conversation;

import java.util.List;

/** What shoppers said about how conversations went. */
public interface Ratings {

    /** Those of a conversation, the newest closing first. */
    List<Rating> of(Conversation conversation);

    void keep(Rating rating);
}
