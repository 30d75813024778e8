package dev.stripechat.answer;

import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of what a shopper wrote who it was. Card numbers and secrets are gone before it is stored. */
final class Masked {

    private static final String GONE = "[…]";

    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>()\\[\\]\"']{1,100}@[^\\s@<>()\\[\\]\"']+");

    /** Also half of a card number: the other half may come later. Possessive, or ten thousand digits fill the stack. */
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d(?:[\\s./()-]{0,2}\\d){5,}+");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?iu:(ich hei(?:ß|ss)e|mein name ist|my name is|i am called|gr(?:ü|ue)(?:ß|ss)e,?|gru(?:ß|ss),?|regards,?))"
                            + "\\s+\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){0,2}");

    private Masked() {}

    /** Without long numbers. */
    static String digits(String text) {
        return DIGITS.matcher(text).replaceAll(GONE);
    }

    /** Without the name of who says it. */
    static String named(String text) {
        return NAMED.matcher(text).replaceAll("$1 " + GONE);
    }

    /**
     * Without what tells who it was.
     *
     * @param known names that the shop has told us
     */
    static String all(String text, Set<String> known) {
        String masked = digits(MAIL.matcher(text).replaceAll(GONE));
        masked = named(masked);
        for (String name : known) {
            masked =
                    name.isBlank()
                            ? masked
                            : Pattern.compile(
                                            Pattern.quote(name),
                                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                    .matcher(masked)
                                    .replaceAll(GONE);
        }
        return masked;
    }
}
