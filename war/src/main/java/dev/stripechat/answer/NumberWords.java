package dev.stripechat.answer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are written out, in German and English. */
final class NumberWords {

    private static final String[] DE = {
        "null",
        "eins",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
        "dreizehn",
        "vierzehn",
        "fünfzehn",
        "sechzehn",
        "siebzehn",
        "achtzehn",
        "neunzehn"
    };
    private static final String[] EN = {
        "zero",
        "-",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS_DE = {
        "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"
    };
    private static final String[] TENS_EN = {
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;

    private static final Map<String, BigDecimal> OTHERS =
            Map.ofEntries(
                    Map.entry("dreissig", new BigDecimal("30")),
                    Map.entry("fuenf", new BigDecimal("5")),
                    Map.entry("zwoelf", new BigDecimal("12")),
                    Map.entry("zwo", new BigDecimal("2")),
                    Map.entry("hundred", new BigDecimal("100")),
                    Map.entry("thousand", new BigDecimal("1000")),
                    Map.entry("million", new BigDecimal("1000000")),
                    Map.entry("dutzend", new BigDecimal("12")),
                    Map.entry("dozen", new BigDecimal("12")),
                    Map.entry("halb", new BigDecimal("0.5")),
                    Map.entry("halbe", new BigDecimal("0.5")),
                    Map.entry("halben", new BigDecimal("0.5")),
                    Map.entry("halber", new BigDecimal("0.5")),
                    Map.entry("hälfte", new BigDecimal("0.5")),
                    Map.entry("half", new BigDecimal("0.5")),
                    Map.entry("doppelt", new BigDecimal("2")),
                    Map.entry("doppelte", new BigDecimal("2")),
                    Map.entry("doppelten", new BigDecimal("2")),
                    Map.entry("double", new BigDecimal("2")),
                    Map.entry("twice", new BigDecimal("2")),
                    Map.entry("triple", new BigDecimal("3")));
    private static final Map<String, BigDecimal> WORDS = words();
    private static final Pattern TENS =
            Pattern.compile(
                    "(?<one>ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?<ten>\\p{L}+)");
    private static final Pattern HUNDREDS =
            Pattern.compile("(?<many>\\p{L}{0,12}?)(?<size>hundert|tausend)(?<rest>\\p{L}*)");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?<many>zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|dreißig)"
                            + "(?<unit>täg|wöch|monat|jähr|stünd|minüt|mal|fach|tages|wochen)\\p{L}*");

    private NumberWords() {}

    private static Map<String, BigDecimal> words() {
        Map<String, BigDecimal> words = new HashMap<>();
        for (String[] ones : new String[][] {DE, EN}) {
            for (int i = 0; i < ones.length; i++) {
                words.put(ones[i], BigDecimal.valueOf(i));
            }
        }
        for (String[] tens : new String[][] {TENS_DE, TENS_EN}) {
            for (int i = 0; i < tens.length; i++) {
                words.put(tens[i], BigDecimal.valueOf((long) TEN * (i + 2)));
            }
        }
        words.putAll(OTHERS);
        return Map.copyOf(words);
    }

    /** The number that a word, in small letters, is. */
    static Optional<BigDecimal> of(String word) {
        return Optional.ofNullable(WORDS.get(word)).or(() -> tens(word)).or(() -> hundreds(word));
    }

    private static Optional<BigDecimal> tens(String word) {
        Matcher tens = TENS.matcher(word);
        return tens.matches()
                ? Optional.ofNullable(WORDS.get(tens.group("ten")))
                        .map(ten -> ten.add(one(tens.group("one"))))
                : Optional.empty();
    }

    private static BigDecimal one(String word) {
        return word.equals("ein") || word.isEmpty()
                ? BigDecimal.ONE
                : WORDS.getOrDefault(word, BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> hundreds(String word) {
        Matcher parts = HUNDREDS.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String many = parts.group("many");
        String rest = parts.group("rest").replaceFirst("^und", "");
        Optional<BigDecimal> more = rest.isEmpty() ? Optional.of(BigDecimal.ZERO) : of(rest);
        boolean isCount = many.isEmpty() || many.equals("ein") || of(many).isPresent();
        long size = parts.group("size").equals("hundert") ? HUNDRED : THOUSAND;
        return isCount
                ? more.map(
                        sum ->
                                sum.add(
                                        (many.isEmpty() || many.equals("ein")
                                                        ? BigDecimal.ONE
                                                        : of(many).orElseThrow())
                                                .multiply(BigDecimal.valueOf(size))))
                : Optional.empty();
    }

    /** One inside of a word with what it counts, such as {@code zweiwöchig}; nothing for others. */
    static Optional<Claim> counted(String word, String written) {
        Matcher parts = COUNTED.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String unit = parts.group("unit");
        String counted =
                unit.equals("mal") || unit.equals("fach")
                        ? "times"
                        : Units.of(unit).orElse("minute");
        return of(parts.group("many"))
                .map(value -> Claim.number(value.toPlainString(), counted, written));
    }
}
