package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;

/**
 * A line to learn from.
 *
 * @param label what it asks for; empty: none of what is answered
 * @param isAttack whether somebody wants what is not theirs; then nothing that is answered is asked for
 */
public record Example(String label, Language language, String text, boolean isAttack) {

    /** The label of what nobody answers. */
    public static final String NONE = "";

    /** A line that asks for what is answered, or for none of it. */
    public Example(String label, Language language, String text) {
        this(label, language, text, false);
    }

    /** A line by somebody who wants what is not theirs. */
    public static Example attack(Language language, String text) {
        return new Example(NONE, language, text, true);
    }

    /** A line that asks for none of what is answered. */
    public static Example none(Language language, String text) {
        return new Example(NONE, language, text);
    }
}
