package dev.stripechat.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thanks and goodbyes: nobody has to be called for them. */
final class Courtesy {

    private static final int LONGEST = 200;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,.!\\p{So}]");
    private static final Set<String> THANKS =
            phrases(
                    "dank|danke|danke schön|danke schoen|dankeschön|dankeschoen|danke sehr|danke vielmals|danke dir|danke ihnen"
                            + "|danke euch|vielen dank|herzlichen dank|besten dank|1000 dank|thank you|thanks|thank|thx|cheers|merci");
    private static final Set<String> ALSO =
            phrases("schön|schoen|sehr|vielmals|dir|ihnen|euch|you|a lot|so much|very much");
    private static final Set<String> FINE =
            phrases(
                    "ok|okay|alles klar|super|perfekt|prima|toll|verstanden|great|perfect|got it|all good"
                            + "|tschüss|tschüs|tschuess|tschues|auf wiedersehen|schönen tag|schönen tag noch|schoenen tag|schoenen tag noch"
                            + "|bye|goodbye|have a nice day|have a good day");
    private static final int MOST_WORDS = 4;

    private Courtesy() {}

    private static Set<String> phrases(String text) {
        return Arrays.stream(text.split("\\|")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is nothing else in it. */
    static boolean is(String text) {
        return text.length() < LONGEST && isAll(words(text));
    }

    private static List<String> words(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isAll(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            int more = more(words.subList(at, words.size()), at > 0);
            if (more == 0) {
                return false;
            }
            at += more;
        }
        return at > 0;
    }

    /** How many words of the beginning are one courtesy. */
    private static int more(List<String> words, boolean isAfterOne) {
        return Stream.iterate(Math.min(MOST_WORDS, words.size()), n -> n > 0, n -> n - 1)
                .filter(n -> isOne(String.join(" ", words.subList(0, n)), isAfterOne))
                .findFirst()
                .orElse(0);
    }

    private static boolean isOne(String phrase, boolean isAfterOne) {
        return THANKS.contains(phrase)
                || FINE.contains(phrase)
                || isAfterOne && ALSO.contains(phrase);
    }
}
