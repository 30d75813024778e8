package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder;
import dev.stripechat.conversation.Words;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;

/** A control: an assistant without a ground, which says what it is told to say. */
@Alternative
@Priority(1)
@Dependent
public class Parrot implements Responder {

    @Override
    public Response respond(Question question) {
        return Response.answer(Words.of(question.text()), Optional.empty());
    }
}
