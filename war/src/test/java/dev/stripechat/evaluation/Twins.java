package dev.stripechat.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the seed line that a line is most like, by parts of three letters. */
final class Twins {

    private final List<Line> seed;
    private final List<Map<String, Integer>> parts;

    Twins(List<Line> seed) {
        this.seed = seed;
        this.parts = seed.stream().map(line -> parts(line.text())).toList();
    }

    /** @param likeness from 0 to 1 */
    record Twin(Line line, double likeness) {}

    Optional<Twin> of(Line line) {
        Map<String, Integer> mine = parts(line.text());
        Optional<Twin> best = Optional.empty();
        for (int i = 0; i < seed.size(); i++) {
            if (seed.get(i).language() == line.language()) {
                double likeness =
                        product(mine, parts.get(i))
                                / Math.sqrt(
                                        product(mine, mine) * product(parts.get(i), parts.get(i)));
                if (best.isEmpty() || best.get().likeness() < likeness) {
                    best = Optional.of(new Twin(seed.get(i), likeness));
                }
            }
        }
        return best;
    }

    private static double product(Map<String, Integer> one, Map<String, Integer> other) {
        return one.entrySet().stream()
                .mapToDouble(part -> part.getValue() * other.getOrDefault(part.getKey(), 0))
                .sum();
    }

    private static Map<String, Integer> parts(String text) {
        String plain =
                ' '
                        + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip()
                        + ' ';
        Map<String, Integer> parts = new HashMap<>();
        for (int i = 0; i + 3 <= plain.length(); i++) {
            parts.merge(plain.substring(i, i + 3), 1, Integer::sum);
        }
        return parts;
    }
}
