package dev.stripechat.conversation;

import java.util.Arrays;

/**
 * The decimal digits of a text, of whatever script, and where they stand. Digits form groups, written without anything
 * between, and groups form runs, with only a few separators between.
 */
final class Digits {

    private static final int MOST_SEPARATORS = 8;
    private static final String DOTS_AND_SLASHES =
            "./\\\u00b7\u2024\u2027\u2219\u22c5\u30fb\uff65\u3002\uff0e\uff61\u2044\u2215\uff0f\uff3c";
    private static final String OTHER_DASHES = "\u2212\u02d7\u2043\u207b\u208b\u30fc\uff70";
    private static final String OTHER_BLANKS = "\u115f\u1160\u3164\uffa0\u2800";

    private byte[] values = new byte[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] runs = new int[64];
    private int count;

    Digits(String text) {
        int run = 0;
        int separators = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (Character.isDigit(point)) {
                add((byte) Character.digit(point, 10), i, next, run);
                separators = 0;
            } else if (!isSeparator(point) || ++separators > MOST_SEPARATORS) {
                run++;
                separators = 0;
            }
            i = next;
        }
    }

    private void add(byte value, int start, int end, int run) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            runs = Arrays.copyOf(runs, 2 * count);
        }
        values[count] = value;
        starts[count] = start;
        ends[count] = end;
        runs[count] = run;
        count++;
    }

    /** What may stand between the digits of one number, seen or unseen. */
    private static boolean isSeparator(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    // also those that make a key out of a digit
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default ->
                    DOTS_AND_SLASHES.indexOf(point) >= 0
                            || OTHER_DASHES.indexOf(point) >= 0
                            || OTHER_BLANKS.indexOf(point) >= 0;
        };
    }

    int count() {
        return count;
    }

    /** Where the digit begins in the text. */
    int start(int index) {
        return starts[index];
    }

    /** Where the digit ends in the text. */
    int end(int index) {
        return ends[index];
    }

    /** Whether a group ends before this digit and another begins with it. */
    boolean isEdge(int index) {
        return index == 0 || index == count || starts[index] != ends[index - 1];
    }

    /** Whether these are digits of one run. */
    boolean isRun(int from, int to) {
        return from < to && to <= count && runs[from] == runs[to - 1];
    }

    boolean isCardNumber(int from, int to) {
        return Issuers.know(values, from, to);
    }

    /** All of them, as ASCII. */
    String text() {
        return text(0, count);
    }

    /** These digits, as ASCII. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append((char) ('0' + values[i]));
        }
        return text.toString();
    }
}
