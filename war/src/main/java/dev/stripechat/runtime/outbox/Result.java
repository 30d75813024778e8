package dev.stripechat.runtime.outbox;

import java.time.Duration;
import java.util.Optional;

/** What came of an attempt to send. */
public sealed interface Result {

    /** The far side has it. */
    record Sent() implements Result {}

    /**
     * It has not arrived, and may later.
     *
     * @param after the time that the far side asked for
     */
    record Later(Cause cause, Optional<Duration> after) implements Result {}

    /** Now it would do harm. That is no failure: it waits until it is woken, with a look from time to time. */
    record NotNow(Cause cause) implements Result {}

    /** The request may have left, and there was no answer. */
    record Unsure(Cause cause) implements Result {}

    /** The far side refuses it for good. */
    record Refused(Cause cause) implements Result {}

    /** It is not needed any more. */
    record Needless(Cause cause) implements Result {}

    /** The far side has it. */
    static Result sent() {
        return new Sent();
    }

    /** It has not arrived, and may later. */
    static Result later(String word, String sentence, Optional<Duration> after) {
        return new Later(new Cause(word, sentence), after);
    }

    /** Now it would do harm. */
    static Result notNow(String word, String sentence) {
        return new NotNow(new Cause(word, sentence));
    }

    /** It may have arrived. */
    static Result unsure(String word, String sentence) {
        return new Unsure(new Cause(word, sentence));
    }

    /** The far side refuses it for good. */
    static Result refused(String word, String sentence) {
        return new Refused(new Cause(word, sentence));
    }

    /** It is not needed any more. */
    static Result needless(String word, String sentence) {
        return new Needless(new Cause(word, sentence));
    }
}
