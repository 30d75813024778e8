package dev.stripechat.answer;

import java.util.Locale;

/** What became of a question. */
public enum Outcome {
    /** It was answered, from facts or from what the shop has written. */
    ANSWERED,
    /** The shopper was asked which of a few was meant. */
    ASKED,
    /** It was not understood well enough, or asked back too often: a person. */
    HANDED_OVER,
    /** It was understood, and there was nothing to say: a person. */
    FAILED,
    /** The shopper wanted a person. */
    PERSON;

    /** Its word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
