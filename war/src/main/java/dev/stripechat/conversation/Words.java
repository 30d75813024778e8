package dev.stripechat.conversation;

import dev.stripechat.kernel.Refusal;
import java.util.Set;

/**
 * What somebody says: plain text of 1 to 4,000 characters, never read as markup. It is kept as it was written, but for
 * control characters other than line breaks and tabs, which are dropped, and for card numbers and secrets, which are
 * masked. There are no Words without that: what holds Words may be stored, shown and passed on.
 */
public final class Words {

    /** Longest text, in characters as written. */
    public static final int MOST = 4_000;

    /** Nothing: what is said is something else, such as a file. */
    static final Words NONE = new Words("");

    private final String text;

    private Words(String text) {
        this.text = text;
    }

    /**
     * These words.
     *
     * @throws Refusal invalid: {@code empty} or {@code too_long}
     */
    public static Words of(String text) {
        return of(text, Set.of());
    }

    /**
     * These words of somebody whose orders and telephones are known.
     *
     * @param known numbers that are no card numbers, even when they look like one; only their digits count
     * @throws Refusal invalid: {@code empty} or {@code too_long}
     */
    public static Words of(String text, Set<String> known) {
        String written = written(text);
        if (written.isEmpty()) {
            throw Refusal.invalid("empty", "There is no text in this message.");
        }
        if (written.length() > MOST) {
            throw Refusal.invalid("too_long", "A message has at most " + MOST + " characters.");
        }
        return new Words(masked(written, known));
    }

    /** Of these words, after more of them was masked. */
    Words concealed(String masked) {
        return new Words(masked);
    }

    /** Whether there is nothing in a text that could be kept. */
    static boolean areNone(String text) {
        return written(text).isEmpty();
    }

    private static String written(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    /** Secrets twice: a card number that is masked may have stood against the beginning of one. */
    private static String masked(String written, Set<String> known) {
        return Secrets.masked(CardNumbers.masked(Secrets.masked(written), known));
    }

    /** The text as it is stored and shown. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words words && text.equals(words.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Without the text: what people say does not belong into a log. */
    @Override
    public String toString() {
        return "Words[" + text.length() + " characters]";
    }
}
