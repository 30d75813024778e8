package dev.stripechat.answer;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a message, held against the names of products. */
final class ProductNames {

    private static final int MOST = 12;
    private static final int SHORTEST = 3;
    private static final int STEM = 4;
    private static final int ENDING = 2;

    /** What stands in questions and names nothing. */
    private static final Set<String> COMMON =
            Set.copyOf(
                    Arrays.asList(
                            ("der die das den dem des ein eine einen einem einer und oder aber nicht noch wann wieder ist sind hat habe"
                                            + " haben gibt für mit von vom aus auf bei zum zur nur auch mal bitte ich sie wir ihr euch ihnen"
                                            + " mir mich mein meine kann können könnte wird werden wurde lager verfügbar vorrätig lieferbar"
                                            + " ausverkauft bestellen kaufen produkt artikel größe groesse farbe welche welcher welches"
                                            + " wie was wo warum dass dieser diese dieses kein keine stück viele viel mehr da es"
                                            + " hallo hi hey danke gerne the and for with from that this these those there not out any are"
                                            + " was has have had can could will would when what which how many much more left back stock"
                                            + " available sold size sizes colour color item product buy order you your our still please"
                                            + " does again come fit fits large small medium passt fällt")
                                    .split(" ")));

    private final Set<String> words;

    ProductNames(String text) {
        words = tokens(text);
        words.removeAll(COMMON);
    }

    /** What is worth looking for, also without the ending that a sentence has given it. */
    List<String> toSearch() {
        Set<String> all = new LinkedHashSet<>();
        for (String word : words) {
            if (word.length() >= SHORTEST) {
                all.add(word);
                String stem = word.replaceFirst("(en|er|es|e|n|s)$", "");
                if (stem.length() >= STEM) {
                    all.add(stem);
                }
            }
        }
        return all.stream().limit(MOST).toList();
    }

    /** How much of a name stands in the message. */
    double share(String name) {
        Set<String> parts = tokens(name);
        parts.removeAll(COMMON);
        long found = parts.stream().filter(this::isThere).count();
        return parts.isEmpty() ? 0 : (double) found / parts.size();
    }

    /** Whether a value such as a colour or a size stands there; a letter or two as it is written. */
    static boolean isSaid(String value, String text) {
        List<String> said = List.of(text.split("[^\\p{L}\\d]+"));
        return value.length() <= ENDING
                ? said.contains(value)
                : said.stream().anyMatch(value::equalsIgnoreCase);
    }

    private boolean isThere(String part) {
        return words.stream().anyMatch(word -> areAlike(word, part));
    }

    private static boolean areAlike(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        return longer.equals(shorter)
                || shorter.length() >= STEM
                        && longer.startsWith(shorter)
                        && longer.length() - shorter.length() <= ENDING;
    }

    private static Set<String> tokens(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(token -> !token.isEmpty())
                .forEach(tokens::add);
        return tokens;
    }
}
