package dev.stripechat.launch;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every key there is. They are read from the commented example file, so that a key exists when it is explained there
 * and nowhere else needs a list.
 */
final class KnownKeys {

    static final String PREFIX = "stripe-chat.";

    private static final Pattern COMMENTED_KEY =
            Pattern.compile("(?m)^#(stripe-chat\\.[a-z0-9.-]+)=");
    private static final int FARTHEST_TYPO = 4;

    private final Set<String> keys;

    KnownKeys(Set<String> keys) {
        this.keys = new TreeSet<>(keys);
    }

    /** The keys of an example file, in which each stands commented out at the start of a line. */
    static KnownKeys explainedIn(String exampleFile) {
        Set<String> keys = new TreeSet<>();
        COMMENTED_KEY.matcher(exampleFile).results().forEach(found -> keys.add(found.group(1)));
        return new KnownKeys(keys);
    }

    Set<String> all() {
        return Set.copyOf(keys);
    }

    boolean holds(String key) {
        return keys.contains(key);
    }

    /** The key that was probably meant. */
    Optional<String> nearest(String typo) {
        return keys.stream()
                .min(Comparator.comparingInt(key -> distance(key, typo)))
                .filter(key -> distance(key, typo) <= FARTHEST_TYPO);
    }

    /** The name of a key as an environment variable, by the rule of MicroProfile Config. */
    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** How many letters must be added, dropped or changed to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
