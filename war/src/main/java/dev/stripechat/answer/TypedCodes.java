package dev.stripechat.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Discount codes in what a shopper writes. */
final class TypedCodes {

    private static final int MOST = 3;
    private static final String CODE = "[\\p{L}\\d][\\p{L}\\d_-]{2,39}";

    /** What stands right after the word for it, or between quotation marks. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:\\b\\w{0,30}code|gutschein\\w{0,30}|coupon|voucher)\\W{1,3}(?:lautet |heißt |is |ist )?[\"'„“‚»]?("
                            + CODE
                            + ")",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern QUOTED = Pattern.compile("[\"'„“‚»](" + CODE + ")[\"'“”‘’«]");
    private static final Pattern WORD = Pattern.compile(CODE);
    private static final Set<String> NO_CODES =
            Set.of(
                    "PAYPAL", "VISA", "SEPA", "IBAN", "FAQ", "AGB", "PDF", "EUR", "USD", "CHF",
                    "DHL");

    private TypedCodes() {}

    /** What may be one; a shop knows which are. */
    static List<String> in(String text) {
        return Stream.concat(
                        marked(text),
                        WORD.matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .filter(TypedCodes::looksLikeOne))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What can be nothing else, where there is just one: it is a code, whether a shop knows it or not. */
    static Optional<String> certain(String text) {
        List<String> likely = in(text).stream().filter(TypedCodes::looksLikeOne).toList();
        return Optional.of(likely)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .filter(code -> isMixed(code) || marked(text).anyMatch(code::equals));
    }

    private static Stream<String> marked(String text) {
        return Stream.of(QUOTED, NAMED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group(1));
    }

    /** Capitals or digits: a word of a sentence has neither, but for its first letter. */
    private static boolean looksLikeOne(String word) {
        boolean isLoud =
                word.equals(word.toUpperCase(Locale.ROOT))
                        && word.chars().anyMatch(Character::isLetter);
        return (isLoud || isMixed(word)) && !NO_CODES.contains(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isMixed(String word) {
        return word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isLetter);
    }
}
