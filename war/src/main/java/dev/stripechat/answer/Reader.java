package dev.stripechat.answer;

import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Utterance;
import java.util.List;

/** Reads what a shopper wrote, with what one shop's assistant has learned. */
@FunctionalInterface
interface Reader {

    /**
     * One reading for each question in it.
     *
     * @throws NotLearnedYet whoever wants it asks again later
     */
    List<Reading> read(Utterance utterance);

    /** Whether it has learned what it needs. */
    default boolean isReady() {
        return true;
    }
}
