package dev.stripechat.answer;

import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.runtime.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A conversation is erased, and what it has cost at the model service goes with it. */
@UseCase
public class ForgetModelTalk {

    private final ModelBooks books;

    @Inject
    public ForgetModelTalk(ModelBooks books) {
        this.books = books;
    }

    void gone(@Observes ConversationErased erased) {
        books.forget(erased.shop(), erased.conversation());
    }
}
