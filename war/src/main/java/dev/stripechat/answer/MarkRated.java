package dev.stripechat.answer;

import dev.stripechat.conversation.ConversationRated;
import dev.stripechat.runtime.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whether a conversation has helped is marked at what was asked in it. */
@UseCase
public class MarkRated {

    private final AskedQuestions asked;

    @Inject
    public MarkRated(AskedQuestions asked) {
        this.asked = asked;
    }

    /** In the transaction in which it is rated; said again, it is changed. */
    void rated(@Observes ConversationRated news) {
        asked.of(news.shop(), news.conversation()).forEach(one -> one.rate(news.choice()));
    }
}
