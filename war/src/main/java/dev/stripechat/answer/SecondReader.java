package dev.stripechat.answer;

import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Question;
import dev.stripechat.understanding.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Looks again at a question that was not understood for certain, before the shopper is asked back. There need not be one. It may take
 * its time within a deadline of its own, and never throws.
 */
interface SecondReader {

    /** The label of what is meant; nothing: none of these, or it does not know. */
    Optional<String> choose(Question question, Reading reading, List<Choice> among);

    /** An answer of its own, every word of it from the ground; nothing: it has none. */
    default Optional<Found.Told> compose(Question question, Reading reading) {
        return Optional.empty();
    }
}
