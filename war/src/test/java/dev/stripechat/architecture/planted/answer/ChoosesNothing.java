package dev.stripechat.architecture.planted.answer;

/** Planted: the same as one of two. */
public class ChoosesNothing {
    /** An answer. */
    public String answer(boolean known) {
        return known ? "yes" : null;
    }

    /** Planted nothing: asking is no giving. */
    public boolean isNone(String answer) {
        return answer.isBlank() || answer == null;
    }
}
