package dev.stripechat.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Order numbers in what a shopper writes: they choose among own orders, and prove nothing. */
final class TypedNumbers {

    private static final int AHEAD = 30;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w@.-])#?([A-Za-z]{0,6}[-_/]?\\d[\\w/-]{3,30})(?![\\w@])");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(bestell|auftrag|order|nummer|number|\\bnr\\b|\\bno\\b|#)[^.!?\\n]*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String text;

    TypedNumbers(String text) {
        this.text = text;
    }

    boolean name(String number) {
        return Pattern.compile(
                        "(?<![\\w-])"
                                + Pattern.quote(number.toLowerCase(Locale.ROOT))
                                + "(?![\\w-])")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }

    /**
     * What looks like the number of an order.
     *
     * @param onlyNamed house numbers and postal codes stand there as well
     */
    boolean areThere(boolean onlyNamed) {
        List<MatchResult> all =
                NUMBER.matcher(text).results().filter(found -> isOne(found.group(1))).toList();
        return all.stream().anyMatch(found -> !onlyNamed || isNamed(found.start()));
    }

    private static boolean isOne(String word) {
        return word.chars().filter(Character::isDigit).count() >= 4
                && !word.matches("(19|20)\\d\\d");
    }

    private boolean isNamed(int start) {
        return NAMED.matcher(text.substring(Math.max(0, start - AHEAD), start + 1)).find();
    }
}
