package dev.stripechat.conversation;

import java.util.List;
import java.util.function.UnaryOperator;

/** The ways in which people, and those who want to get around us, write a long number. */
public final class Notations {

    /** Each makes of plain digits what somebody might write. */
    public static final List<UnaryOperator<String>> ALL =
            List.of(
                    digits -> digits,
                    digits -> grouped(digits, " ", 4),
                    digits -> grouped(digits, "-", 4),
                    digits -> grouped(digits, ".", 4),
                    digits -> grouped(digits, "/", 4),
                    digits -> grouped(digits, "_", 4),
                    digits -> grouped(digits, "\n", 4),
                    digits -> grouped(digits, "\t", 4),
                    digits -> grouped(digits, " - ", 4),
                    digits -> grouped(digits, "  ", 4),
                    digits -> grouped(digits, "\u00a0", 4),
                    digits -> grouped(digits, "\u202f", 4),
                    digits -> grouped(digits, "\u2009", 4),
                    digits -> grouped(digits, "\u3000", 4),
                    digits -> grouped(digits, "\u2011", 4),
                    digits -> grouped(digits, "\u2013", 4),
                    digits -> grouped(digits, "\u2014", 4),
                    digits -> grouped(digits, "\u2212", 4),
                    digits -> grouped(digits, "\u00b7", 4),
                    digits -> grouped(digits, "\u200b", 4),
                    digits -> grouped(digits, "\u200d", 1),
                    digits -> grouped(digits, "\u2060", 2),
                    digits -> grouped(digits, "\ufeff", 3),
                    digits -> grouped(digits, "\u00ad", 4),
                    digits -> grouped(digits, " ", 1),
                    digits -> grouped(digits, " ", 2),
                    digits -> grouped(digits, "-", 1),
                    digits -> grouped(digits, "\n", 1),
                    digits -> grouped(digits, " ", 3),
                    digits -> grouped(digits, ". ", 5),
                    digits -> grouped(digits, " ", 4, 6, 9),
                    digits -> grouped(digits, " -/", 6, 5, 8),
                    digits -> grouped(digits, "\ufe0f\u20e3", 1) + "\ufe0f\u20e3",
                    digits -> grouped(digits, "\ufe0f\u20e3 ", 1),
                    digits -> from(0xff10, digits),
                    digits -> grouped(from(0xff10, digits), "\uff0d", 4),
                    digits -> from(0x0660, digits),
                    digits -> from(0x06f0, digits),
                    digits -> grouped(from(0x0966, digits), " ", 4),
                    digits -> from(0x1d7ce, digits),
                    digits -> grouped(from(0x1d7d8, digits), " ", 8),
                    digits -> from(0x1d7f6, digits.substring(0, 8)) + digits.substring(8),
                    digits -> digits.substring(0, 5) + " \u200b-\u200b " + digits.substring(5));

    private Notations() {}

    /** With something after so many digits; the last size goes on to the end. */
    private static String grouped(String digits, String between, int... sizes) {
        StringBuilder written = new StringBuilder();
        int group = 0;
        int left = sizes[0];
        for (int point : digits.codePoints().toArray()) {
            if (left == 0) {
                written.append(between);
                group = Math.min(group + 1, sizes.length - 1);
                left = sizes[group];
            }
            written.appendCodePoint(point);
            left--;
        }
        return written.toString();
    }

    /** In the digits of another script, given its zero. */
    private static String from(int zero, String digits) {
        StringBuilder written = new StringBuilder();
        digits.chars().forEach(digit -> written.appendCodePoint(zero + digit - '0'));
        return written.toString();
    }
}
