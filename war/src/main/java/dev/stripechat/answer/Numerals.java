package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers in digits, as German and English write them: {@code 1.234,50} and {@code 1,234.50}. */
final class Numerals {

    /** With dots, commas, apostrophes and narrow spaces inside. */
    static final String PATTERN =
            "\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)*";

    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*");

    private Numerals() {}

    /** The value, without needless zeros; where a dot or comma may mean both, the language decides. */
    static String value(String written, Language language) {
        String text = written.replaceAll("[ \\u00a0\\u202f'’]", "");
        int comma = text.lastIndexOf(',');
        int dot = text.lastIndexOf('.');
        int last = Math.max(comma, dot);
        boolean isAlone =
                last >= 0 && (comma < 0 || dot < 0) && text.indexOf(text.charAt(last)) == last;
        boolean isGroup =
                last >= 0
                        && GROUPS.matcher(text).matches()
                        && (!isAlone || groups(text.charAt(last), language));
        boolean isDecimal = last >= 0 && !isGroup && (isAlone || comma >= 0 && dot >= 0);
        String whole = isDecimal ? text.substring(0, last) : text;
        String rest = isDecimal ? text.substring(last + 1) : "";
        String digits = whole.replaceAll("[.,]", "") + (rest.isEmpty() ? "" : "." + rest);
        return plain(new BigDecimal(digits));
    }

    private static boolean groups(char sign, Language language) {
        return sign == (language == Language.DE ? '.' : ',');
    }

    /** As it is compared. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
