package dev.stripechat.understanding;

import java.util.List;
import java.util.Set;

/** Tells a message that goes on with the one before: "und nach Österreich?". */
final class FollowUp {

    private static final int LONGEST = 7;
    private static final int FRAGMENT = 4;
    private static final Set<String> STARTS =
            Set.of(
                    "und", "aber", "also", "oder", "and", "but", "or", "so", "what", "how", "auch",
                    "same", "dann", "then");
    private static final Set<String> ABOUTS = Set.of("what about", "how about", "same for");

    private FollowUp() {}

    static boolean is(String text, Reading alone) {
        List<String> words = Words.of(text);
        if (words.isEmpty() || words.size() > LONGEST || alone.way() == Way.ANSWER) {
            return false;
        }
        return words.size() <= FRAGMENT
                || STARTS.contains(words.get(0))
                || ABOUTS.contains(String.join(" ", words.subList(0, 2)));
    }
}
