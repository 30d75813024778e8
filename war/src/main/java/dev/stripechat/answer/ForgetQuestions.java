package dev.stripechat.answer;

import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.runtime.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What was asked in a conversation goes with it. */
@UseCase
public class ForgetQuestions {

    private final AskedQuestions asked;

    @Inject
    public ForgetQuestions(AskedQuestions asked) {
        this.asked = asked;
    }

    /** In the transaction in which it is erased. */
    void gone(@Observes ConversationErased erased) {
        asked.forget(erased.shop(), erased.conversation());
    }
}
