package dev.stripechat.answer;

import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Refusal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text what a model service need not know to say what it is about: card numbers, accounts, addresses,
 * telephones, keys, names. A number of seven digits or more is nobody's business, whatever it is.
 */
final class Redaction {

    private static final int LONGEST = Words.MOST;
    private static final int LEAST_NAME = 2;
    private static final int LEAST_ACCOUNT = 15;
    private static final int LEAST_DIGITS = 10;
    private static final int LEAST_SPREAD = 7;
    private static final String MARK = "[…]";

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?iU)[\\p{L}\\p{N}._%+'-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\]|\\{at\\}|\\s(?:at|ät)\\s)\\s?"
                            + "[\\p{L}\\p{N}-]{1,63}(?:(?:\\.|\\s?\\((?:dot|punkt)\\)\\s?|\\s(?:dot|punkt)\\s)[\\p{L}\\p{N}-]{1,63}){1,4}");
    private static final Pattern IBAN =
            Pattern.compile(
                    "(?i)(?<![A-Z0-9])[A-Z]{2}[\\s.-]{0,2}\\d{2}(?:[\\s.-]{0,2}[A-Z0-9]{2,4}){3,9}(?:[\\s.-]{0,2}[A-Z0-9])?(?![A-Z0-9])");
    private static final Pattern LONG_NUMBER =
            Pattern.compile("\\+?\\(?\\d(?:[\\s()/.,_:*-]{0,3}\\d){6,40}");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:\\+|00?)\\(?\\d(?:[\\s()/.-]{0,3}\\d){4,20}");
    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S{1,500}");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_-])(?=[\\w+/=.-]{0,80}\\d)(?=[\\w+/=.-]{0,80}[A-Za-z])[\\w+/=.-]{20,}");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\u20e3]");

    private Redaction() {}

    /** The same, without any of that. */
    static Consultation of(Consultation about) {
        Set<String> names = about.names();
        boolean isSpread = isSpread(about);
        return new Consultation(
                about.shop(),
                about.conversation(),
                about.language(),
                isSpread ? whole(about.question(), names) : text(about.question(), names),
                isSpread
                        ? about.before().stream().map(line -> whole(line, names)).toList()
                        : texts(about.before(), names),
                texts(about.around(), names),
                Set.of(),
                about.since());
    }

    /** A number may come in pieces, a message each: messages of digits alone that are one together. */
    private static boolean isSpread(Consultation about) {
        List<String> pieces =
                Stream.concat(about.before().stream(), Stream.of(about.question()))
                        .filter(Redaction::isPiece)
                        .toList();
        return pieces.size() > 1
                && String.join("", pieces).codePoints().filter(Character::isDigit).count()
                        >= LEAST_SPREAD;
    }

    private static boolean isPiece(String text) {
        return text.codePoints().anyMatch(Character::isDigit)
                && text.codePoints().noneMatch(Character::isLetter);
    }

    private static String whole(String text, Set<String> names) {
        return isPiece(text) ? MARK : text(text, names);
    }

    private static List<String> texts(List<String> all, Set<String> names) {
        return all.stream().map(line -> text(line, names)).toList();
    }

    /** Of one text. */
    static String text(String written, Set<String> names) {
        String plain =
                HIDDEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll(hidden -> isAccent(hidden.group()) ? hidden.group() : "");
        String digits = digits(plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST));
        // before card numbers: one may seem to stand inside of an account
        String text = masked(IBAN.matcher(digits).replaceAll(found -> keptWords(found.group())));
        for (Pattern pattern : List.of(LINK, MAIL, TOKEN)) {
            text = pattern.matcher(text).replaceAll(MARK);
        }
        for (Pattern numbers : List.of(PHONE, LONG_NUMBER)) {
            text = numbers.matcher(text).replaceAll(found -> keptDate(found.group()));
        }
        return withoutNames(Masked.named(text), names);
    }

    private static boolean isAccent(String sign) {
        return Character.getType(sign.charAt(0)) == Character.NON_SPACING_MARK;
    }

    /** What is shorter than every account, or has too few digits for one, is none. */
    private static String keptWords(String text) {
        boolean isAccount =
                text.replaceAll("[^\\p{L}\\p{N}]", "").length() >= LEAST_ACCOUNT
                        && text.replaceAll("\\D", "").length() >= LEAST_DIGITS;
        return isAccount ? MARK : Matcher.quoteReplacement(text);
    }

    /** A day is no number of anybody. */
    private static String keptDate(String number) {
        String kept = DATE.matcher(number.strip()).matches() ? number : MARK;
        return Matcher.quoteReplacement(kept);
    }

    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Card numbers and secrets, as they are masked in everything that is said. */
    private static String masked(String text) {
        try {
            return Words.of(text).text();
        } catch (Refusal nothing) {
            return "";
        }
    }

    private static String withoutNames(String text, Set<String> names) {
        List<String> parts =
                names.stream()
                        .flatMap(name -> Stream.of(name.strip().split("[\\s,]+")))
                        .filter(part -> part.length() >= LEAST_NAME)
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
        String without = text;
        for (String part : parts) {
            without =
                    Pattern.compile(
                                    "(?iU)(?<![\\p{L}])"
                                            + Pattern.quote(part)
                                            + "(?:s|'s|’s)?(?![\\p{L}])")
                            .matcher(without)
                            .replaceAll(MARK);
        }
        return without;
    }
}
