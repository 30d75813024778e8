package dev.stripechat.conversation;

import dev.stripechat.kernel.Refusal;

/**
 * What somebody says: plain text of 1 to 4,000 characters. It is stored as it was written and never read as markup;
 * control characters other than line breaks and tabs are dropped.
 */
public record Words(String text) {

    /** Longest text, in characters. */
    public static final int MOST = 4_000;

    /**
     * @throws Refusal invalid: {@code empty} or {@code too_long}
     */
    public Words {
        text = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("empty", "There is no text in this message.");
        }
        if (text.length() > MOST) {
            throw Refusal.invalid("too_long", "A message has at most " + MOST + " characters.");
        }
    }
}
