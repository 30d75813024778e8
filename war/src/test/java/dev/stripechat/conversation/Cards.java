package dev.stripechat.conversation;

import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Card numbers that nobody has, of every issuer, and whether one can still be read in a text. */
public final class Cards {

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("4", 16),
                    new Kind("4", 19),
                    new Kind("51", 16),
                    new Kind("55", 16),
                    new Kind("2221", 16),
                    new Kind("2720", 16),
                    new Kind("34", 15),
                    new Kind("37", 15),
                    new Kind("301", 14),
                    new Kind("3056", 16),
                    new Kind("36", 14),
                    new Kind("38", 14),
                    new Kind("6011", 16),
                    new Kind("644", 16),
                    new Kind("65", 16),
                    new Kind("3528", 16),
                    new Kind("3589", 16),
                    new Kind("62", 16),
                    new Kind("62", 19),
                    new Kind("6759", 16),
                    new Kind("675", 19));

    private static final int MOST_SEPARATORS = 8;
    private static final Set<Integer> SEPARATORS =
            Set.of(
                    (int) Character.SPACE_SEPARATOR,
                    (int) Character.LINE_SEPARATOR,
                    (int) Character.PARAGRAPH_SEPARATOR,
                    (int) Character.CONTROL,
                    (int) Character.FORMAT,
                    (int) Character.DASH_PUNCTUATION,
                    (int) Character.CONNECTOR_PUNCTUATION,
                    (int) Character.NON_SPACING_MARK,
                    (int) Character.ENCLOSING_MARK);

    private Cards() {}

    private record Kind(String beginning, int length) {}

    /** A number of that kind, counted around; its middle digits are asked for, each below the number given. */
    public static String number(int kind, IntUnaryOperator below) {
        Kind of = KINDS.get(Math.floorMod(kind, KINDS.size()));
        StringBuilder number = new StringBuilder(of.beginning());
        while (number.length() < of.length() - 1) {
            number.append((char) ('0' + below.applyAsInt(10)));
        }
        return number.append(checkDigit(number)).toString();
    }

    private static int checkDigit(CharSequence number) {
        int sum = 0;
        boolean twice = true;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = number.charAt(i) - '0';
            sum += twice ? (2 * digit) % 10 + (2 * digit) / 10 : digit;
            twice = !twice;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the text still holds all the digits of the number in order, with separators at most between them. */
    public static boolean canBeRead(String number, String text) {
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean begins = i == 0 || !Character.isDigit(points[i - 1]);
            if (begins && Character.isDigit(points[i]) && isReadFrom(points, i, number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReadFrom(int[] points, int start, String number) {
        int read = 0;
        int between = 0;
        for (int i = start; i < points.length && read < number.length(); i++) {
            int digit = Character.digit(points[i], 10);
            if (digit == number.charAt(read) - '0') {
                read++;
                between = 0;
            } else if (digit >= 0 || !isSeparator(points[i]) || ++between > MOST_SEPARATORS) {
                return false;
            }
            boolean isWhole = i + 1 == points.length || !Character.isDigit(points[i + 1]);
            if (read == number.length()) {
                return isWhole;
            }
        }
        return false;
    }

    private static boolean isSeparator(int point) {
        return SEPARATORS.contains(Character.getType(point)) || "./\\·−".indexOf(point) >= 0;
    }
}
