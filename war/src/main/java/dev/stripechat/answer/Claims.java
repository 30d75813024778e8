package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text claims. Each step takes out what it has understood, so that nothing counts twice. */
final class Claims {

    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?iU)[\\w.%+'-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?iU)(?:[a-z][a-z0-9+]{1,15}:/{2}|www\\.)\\S+|(?:[\\w-]{1,63}\\.){1,6}(?!\\d)\\p{L}{2,}(?:[/?#:]\\S*)?"
                            + "|[\\w-]{1,63}\\s(?:dot|punkt)\\s\\p{L}{2,}|(?<!\\w)@\\w{2,}|(?<!\\w)#\\p{L}\\w+");
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\d])\\+?\\(?\\d(?:[\\s()/.–-]{0,2}\\d){6,30}");
    private static final Pattern CODE =
            Pattern.compile("(?U)(?<![\\w-])(?=[\\w-]*\\d)(?=[\\w-]*\\p{L})\\w+(?:[-_]\\w+)*");
    private static final Pattern GLUED = Pattern.compile("(?U)\\d+(?:[.,]\\d+)?-?(?<unit>\\p{L}+)");
    private static final Pattern CAPITALS =
            Pattern.compile("(?U)(?<![\\p{L}\\d])\\p{Lu}[\\p{Lu}_-]+(?![\\p{Ll}])");
    private static final Pattern QUOTED =
            Pattern.compile("[\"“”„»«‚‘](?<said>[^\"“”„»«‚‘’]{1,60})[\"“”„»«‘’]");
    private static final Pattern WORD = Pattern.compile("(?U)[\\p{L}\\d]+");
    private static final Pattern PLAIN = Pattern.compile(Numerals.PATTERN);

    private Claims() {}

    /** All of them, in no order. */
    static List<Claim> of(String written, Language language) {
        List<Claim> found = new ArrayList<>();
        String text = plain(written);
        found.addAll(Promises.in(text));
        text = take(MAIL, text, found, mail -> "mail " + squeezed(mail));
        text = take(LINK, text, found, link -> "link " + link(link));
        quoted(text, found);
        take(CAPITALS, text, found, Claims::capitals);
        text = Calendar.take(text, language, found);
        text = digits(text, language, found);
        text = codes(text, found);
        Quantities.in(text, language, found);
        return found;
    }

    /** The keys that a text gives ground to: of each number also the number alone, of each word the word. */
    static Set<String> grounds(String written, Language language) {
        Set<String> keys = new HashSet<>();
        for (Claim claim : of(written, language)) {
            keys.add(claim.key());
            if (claim.key().matches("[\\d.]+ .*")) {
                String[] parts = claim.key().split(" ", 2);
                keys.add(parts[0]);
                keys.add("unit " + parts[1]);
            }
            if (claim.key().startsWith("date ")) {
                keys.add(claim.key().substring(0, "date 00".length()));
            }
        }
        WORD.matcher(plain(written))
                .results()
                .forEach(word -> keys.add("word " + word.group().toLowerCase(Locale.ROOT)));
        return keys;
    }

    /** As it looks to a person who reads it. */
    static String plain(String written) {
        String text =
                HIDDEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String take(
            Pattern pattern, String text, List<Claim> found, Function<String, String> key) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            found.add(new Claim(key.apply(matcher.group()), matcher.group()));
            matcher.appendReplacement(rest, " ; ");
        }
        return matcher.appendTail(rest).toString();
    }

    /** A currency is looked at with its number. */
    private static String capitals(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Units.of(small)
                .filter(Units::isMoney)
                .map(unit -> "unit " + unit)
                .orElse("word " + small);
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\s|\\(at\\)|\\[at\\]", "@")
                .replaceAll("@+", "@");
    }

    private static String link(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceAll("[.,;:!?)\\]}'\"/]+$", "");
    }

    private static void quoted(String text, List<Claim> found) {
        QUOTED.matcher(text)
                .results()
                .flatMap(said -> WORD.matcher(said.group(1)).results())
                .forEach(
                        word ->
                                found.add(
                                        Claim.of(
                                                "word",
                                                word.group().toLowerCase(Locale.ROOT),
                                                word.group())));
    }

    /** Telephones, orders, accounts: the digits count, not what stands between them. A number with groups is none. */
    private static String digits(String text, Language language, List<Claim> found) {
        Matcher matcher = DIGITS.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            String word = matcher.group().strip();
            if (PLAIN.matcher(word).matches()) {
                found.add(Claim.number(Numerals.value(word, language), "", word));
            } else {
                found.add(Claim.of("digits", word.replaceAll("\\D", ""), word));
            }
            matcher.appendReplacement(
                    rest,
                    Matcher.quoteReplacement(
                            PLAIN.matcher(word).matches() ? matcher.group() : " ; "));
        }
        return matcher.appendTail(rest).toString();
    }

    private static String codes(String text, List<Claim> found) {
        Matcher matcher = CODE.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            Matcher glued = GLUED.matcher(matcher.group());
            boolean isCount =
                    glued.matches()
                            && Units.of(glued.group("unit").toLowerCase(Locale.ROOT)).isPresent();
            if (!isCount) {
                found.add(
                        Claim.of(
                                "code", matcher.group().toLowerCase(Locale.ROOT), matcher.group()));
            }
            matcher.appendReplacement(
                    rest, Matcher.quoteReplacement(isCount ? matcher.group() : " ; "));
        }
        return matcher.appendTail(rest).toString();
    }
}
