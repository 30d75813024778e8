package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder;
import dev.stripechat.conversation.Words;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * For stories about facts: what is asked for stands before a colon ({@code stock: Mug?}), so that nothing depends on how a sentence
 * is understood. What is no answer is said by its word.
 */
@Alternative
@Priority(1)
@Dependent
public class LooksUpByName implements Responder {

    private final Instance<Lookup> lookups;

    @Inject
    LooksUpByName(@Any Instance<Lookup> lookups) {
        this.lookups = lookups;
    }

    @Override
    public Response respond(Question question) {
        String[] parts = question.text().split(":", 2);
        return Intent.of(parts[0])
                .map(intent -> response(found(intent, question, parts[1].strip())))
                .orElseGet(Response::silence);
    }

    private Found found(Intent intent, Question question, String text) {
        Asked asked =
                new Asked(
                        question.shop(),
                        question.conversation(),
                        intent,
                        question.language(),
                        text,
                        question.payments(),
                        question.at());
        for (Lookup lookup : lookups) {
            if (lookup.intents().contains(intent)) {
                return lookup.look(asked);
            }
        }
        return new Found.Unknown("no_lookup");
    }

    private static Response response(Found found) {
        if (found instanceof Found.Told told) {
            return new Response(Optional.of(told.words()), told.notice(), false, told.source());
        }
        String word =
                found instanceof Found.Unknown unknown ? "unknown " + unknown.why() : "unproved";
        return Response.answer(Words.of(word), Optional.empty());
    }
}
