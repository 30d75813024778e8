package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What there is to learn from a question. */
public enum Lesson {
    /** There was no answer. */
    UNANSWERED,
    /** It was not clear which answer. */
    ASKED_BACK,
    /** There was an answer, and the conversation did not help, or not quite. */
    RATED_BADLY;

    /**
     * The one of that word.
     *
     * @throws Refusal invalid ({@code bad_kind})
     */
    public static Lesson of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "bad_kind",
                                        "A kind is unanswered, asked_back or rated_badly."));
    }
}
