package dev.stripechat.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text, all written one way: no capitals, no umlauts, no ornaments, no numbers of their own. */
final class Words {

    /** Of a longer text the beginning and the end count: so many words of each. */
    private static final int OF_EACH_END = 60;

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_WORD = 40;

    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,99}");
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S{1,2000}");
    private static final Pattern MONEY = Pattern.compile("[€$£]|\\b(?:euros?|eur|chf|usd|gbp)\\b");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’`´](?=\\p{L})");
    private static final Pattern SHORT_PART = Pattern.compile("\\b(e|3|t|x)-(?=\\p{L})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern THIRD_TIME = Pattern.compile("(.)\\1{2,}");
    private static final Pattern UMLAUT = Pattern.compile("(?<![aeiouyq])([aou])e(?!u)");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String part : NO_WORD.split(plain(text))) {
            if (!part.isEmpty()) {
                words.add(word(part));
            }
        }
        if (words.size() <= 2 * OF_EACH_END) {
            return words;
        }
        List<String> ends = new ArrayList<>(words.subList(0, OF_EACH_END));
        ends.addAll(words.subList(words.size() - OF_EACH_END, words.size()));
        return ends;
    }

    private static String plain(String text) {
        String plain =
                Normalizer.normalize(ends(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = MAIL.matcher(plain).replaceAll(" xmailx ");
        plain = LINK.matcher(plain).replaceAll(" xlinkx ");
        plain = MONEY.matcher(plain).replaceAll(" xmoneyx ");
        plain = APOSTROPHE.matcher(plain).replaceAll("");
        return SHORT_PART.matcher(plain).replaceAll("$1");
    }

    private static String ends(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT / 2)
                        + ' '
                        + text.substring(text.length() - LONGEST_TEXT / 2);
    }

    private static String word(String part) {
        if (part.chars().anyMatch(Character::isDigit)) {
            return number(part);
        }
        return folded(part.length() > LONGEST_WORD ? part.substring(0, LONGEST_WORD) : part);
    }

    /** Short ones stay (24, 3d): what a long one says is that it is long. */
    private static String number(String part) {
        if (part.length() <= 2) {
            return part;
        }
        return part.chars().allMatch(Character::isDigit)
                ? part.length() <= 4 ? "x000x" : "x00000x"
                : "xcodex";
    }

    /** One way of writing: "über", "ueber" and "uber" are the same word, "groß" and "grosz" too. */
    static String folded(String word) {
        String folded = word.replace("ß", "ss").replace("sz", "ss");
        folded = MARK.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
        folded = THIRD_TIME.matcher(folded).replaceAll("$1$1");
        return UMLAUT.matcher(folded).replaceAll("$1");
    }
}
