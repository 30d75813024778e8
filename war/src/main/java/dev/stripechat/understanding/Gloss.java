package dev.stripechat.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** German, word by word into English: by a lexicon of our own, through endings and compounds, without grammar. */
final class Gloss {

    private static final String FILE = "gloss_de.tsv";
    private static final List<String> ENDINGS =
            List.of("en", "er", "em", "es", "et", "te", "st", "ten", "tet", "e", "n", "s", "t");
    private static final List<String> JOINTS = List.of("", "s", "n", "en", "es", "er", "e");
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_COMPOUND = 40;
    private static final int MOST_PARTS = 4;

    private final Map<String, List<String>> lexicon;

    private Gloss(Map<String, List<String>> lexicon) {
        this.lexicon = lexicon;
    }

    /** The lexicon that the product brings. */
    static Gloss ours() {
        try (var file = Gloss.class.getResourceAsStream(FILE);
                var lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Lines of German, tab, English. */
    static Gloss of(List<String> lines) {
        Map<String, List<String>> lexicon = new HashMap<>();
        for (String line : lines) {
            String[] sides = line.split("\t");
            List<String> german = Words.of(sides[0]);
            if (sides.length > 1 && german.size() == 1) {
                lexicon.putIfAbsent(german.get(0), List.copyOf(Words.of(sides[1])));
            }
        }
        return new Gloss(Map.copyOf(lexicon));
    }

    /** The English of one word as {@link Words} writes it; nothing if the lexicon does not reach it. */
    List<String> of(String word) {
        return inflected(word)
                .or(() -> compound(word, MOST_PARTS))
                .or(() -> participle(word))
                .orElse(List.of());
    }

    private Optional<List<String>> inflected(String word) {
        List<String> known = lexicon.get(word);
        if (known != null) {
            return Optional.of(known);
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                String stem = word.substring(0, word.length() - ending.length());
                Optional<List<String>> found = stem(stem);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return stem(word);
    }

    private Optional<List<String>> stem(String stem) {
        for (String ending : List.of("", "en", "e", "n")) {
            List<String> known = lexicon.get(stem + ending);
            if (known != null && stem.length() >= SHORTEST_STEM) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** "abgelehnt" by "ablehnen", "geliefert" by "liefern". */
    private Optional<List<String>> participle(String word) {
        int at = word.indexOf("ge", 0);
        while (at >= 0 && at <= 4) {
            String without = word.substring(0, at) + word.substring(at + 2);
            Optional<List<String>> found = inflected(without);
            if (without.length() > SHORTEST_STEM && found.isPresent()) {
                return found;
            }
            at = word.indexOf("ge", at + 1);
        }
        return Optional.empty();
    }

    /** The longest known beginning that leaves a known end. */
    private Optional<List<String>> compound(String word, int parts) {
        if (parts == 1 || word.length() > LONGEST_COMPOUND) {
            return Optional.empty();
        }
        for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
            Optional<List<String>> beginning = beginning(word.substring(0, cut));
            if (beginning.isPresent()) {
                String rest = word.substring(cut);
                Optional<List<String>> end = inflected(rest).or(() -> compound(rest, parts - 1));
                if (end.isPresent()) {
                    List<String> both = new ArrayList<>(beginning.get());
                    both.addAll(end.get());
                    return Optional.of(List.copyOf(both));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> beginning(String part) {
        for (String joint : JOINTS) {
            if (part.endsWith(joint) && part.length() - joint.length() >= SHORTEST_PART) {
                List<String> known = lexicon.get(part.substring(0, part.length() - joint.length()));
                if (known != null) {
                    return Optional.of(known);
                }
            }
        }
        return Optional.ofNullable(lexicon.get(part + "en"));
    }
}
