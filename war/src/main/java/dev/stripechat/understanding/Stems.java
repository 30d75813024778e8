package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.List;

/** Words without their endings, as far as a few rules carry. */
final class Stems {

    private static final List<String> GERMAN =
            List.of(
                    "ungen", "ung", "enen", "ern", "est", "ten", "tet", "en", "er", "em", "es",
                    "et", "te", "st", "e", "n", "s", "t");
    private static final List<String> ENGLISH =
            List.of(
                    "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es",
                    "ly", "s", "y", "e");
    private static final int SHORTEST = 4;

    private Stems() {}

    static String of(String word, Language language) {
        for (String ending : language == Language.DE ? GERMAN : ENGLISH) {
            if (word.length() - ending.length() >= SHORTEST - 1 && word.endsWith(ending)) {
                return once(word.substring(0, word.length() - ending.length()));
            }
        }
        return word;
    }

    /** "cancelled" and "cancel", "stopped" and "stop" meet. */
    private static String once(String stem) {
        int last = stem.length() - 1;
        return stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
