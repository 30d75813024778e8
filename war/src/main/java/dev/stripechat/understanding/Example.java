package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;

/**
 * A line to learn from.
 *
 * @param label what it asks for; empty: none of what is answered
 */
public record Example(String label, Language language, String text) {

    /** The label of what nobody answers. */
    public static final String NONE = "";

    /** A line that asks for none of what is answered. */
    public static Example none(Language language, String text) {
        return new Example(NONE, language, text);
    }
}
