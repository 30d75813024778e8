package dev.stripechat.conversation;

import dev.stripechat.kernel.Language;
import java.util.List;

/**
 * What the assistant leaves to the person who takes over; for staff only. Plain text.
 *
 * @param question what the shopper wanted, in their words, masked
 * @param tried what the assistant has done about it
 * @param facts what is known that may help
 * @param candidates what may have been meant, the best first
 */
public record HandoverSummary(
        String question, List<Line> tried, List<Line> facts, List<Line> candidates) {

    private static final int LONGEST = 1_000;

    public HandoverSummary {
        question = shortened(question.strip());
        tried = List.copyOf(tried);
        facts = List.copyOf(facts);
        candidates = List.copyOf(candidates);
    }

    /** One line of it, as each language has it. */
    public record Line(String de, String en) {

        private static final int WIDEST = 300;

        public Line {
            de = oneLine(de);
            en = oneLine(en);
        }

        /** The same in both. */
        public static Line of(String text) {
            return new Line(text, text);
        }

        public String in(Language language) {
            return language == Language.DE ? de : en;
        }

        private static String oneLine(String text) {
            String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
            return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
