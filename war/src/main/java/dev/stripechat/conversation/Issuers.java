package dev.stripechat.conversation;

import java.util.List;

/**
 * Whose card a number can be: where it begins and how long it is. Lengths that hardly any card in use has are left
 * out, as they are those of other numbers: thirteen digits from 49 are a German mobile phone.
 */
final class Issuers {

    /** Fewest digits of a card number. */
    static final int SHORTEST = 14;

    /** Most digits of a card number. */
    static final int LONGEST = 19;

    private static final int BEGINNING = 4;

    private static final List<Range> RANGES =
            List.of(
                    // Visa
                    range(4000, 4999, 16, 19),
                    // Mastercard
                    range(5100, 5599, 16),
                    range(2221, 2720, 16),
                    // American Express
                    range(3400, 3499, 15),
                    range(3700, 3799, 15),
                    // Diners Club
                    range(3000, 3059, 14, 16),
                    range(3095, 3095, 14, 16),
                    range(3600, 3699, 14),
                    range(3800, 3999, 14, 16),
                    // Discover
                    range(6011, 6011, 16, 19),
                    range(6440, 6599, 16, 19),
                    // JCB
                    range(3528, 3589, 16, 19),
                    // UnionPay
                    range(6200, 6299, 16, 17, 18, 19),
                    range(8100, 8171, 16, 17, 18, 19),
                    // Maestro, girocard
                    range(5018, 5018, 16, 18, 19),
                    range(5020, 5020, 16, 18, 19),
                    range(5038, 5038, 16, 18, 19),
                    range(5893, 5893, 16, 18, 19),
                    range(6304, 6304, 16, 18, 19),
                    range(6700, 6799, 16, 18, 19));

    private Issuers() {}

    /** Whether an issuer gives numbers of this beginning and length, and the check digit is right. */
    static boolean know(byte[] digits, int from, int to) {
        int beginning = 0;
        for (int i = from; i < from + BEGINNING; i++) {
            beginning = 10 * beginning + digits[i];
        }
        for (Range range : RANGES) {
            if (range.holds(beginning, to - from)) {
                return isChecked(digits, from, to);
            }
        }
        return false;
    }

    /** The formula of Luhn, ISO/IEC 7812-1 annex B. */
    private static boolean isChecked(byte[] digits, int from, int to) {
        int sum = 0;
        for (int i = to - 1; i >= from; i--) {
            int twice = 2 * digits[i];
            boolean isDoubled = (to - i) % 2 == 0;
            sum += isDoubled ? twice / 10 + twice % 10 : digits[i];
        }
        return sum % 10 == 0;
    }

    private static Range range(int first, int last, int... lengths) {
        int bits = 0;
        for (int length : lengths) {
            bits |= 1 << length;
        }
        return new Range(first, last, bits);
    }

    /** Beginnings of four digits, and the lengths of their numbers as bits. */
    private record Range(int first, int last, int lengths) {

        private boolean holds(int beginning, int length) {
            return first <= beginning && beginning <= last && (lengths >> length & 1) == 1;
        }
    }
}
