package dev.stripechat.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a plain search engine would do: the label of the example that scores best, by BM25 over words. */
final class Bm25 {

    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    private final List<Line> lines;
    private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
    private final List<Integer> lengths = new ArrayList<>();

    Bm25(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = words(lines.get(i).text());
            lengths.add(words.size());
            for (String word : words) {
                postings.computeIfAbsent(word, key -> new HashMap<>()).merge(i, 1, Integer::sum);
            }
        }
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    Guess guess(String text) {
        double mean = lengths.stream().mapToInt(Integer::intValue).average().orElse(1);
        Map<Integer, Double> scores = new HashMap<>();
        for (String word : new HashSet<>(words(text))) {
            Map<Integer, Integer> found = postings.getOrDefault(word, Map.of());
            double rarity =
                    Math.log(1 + (lines.size() - found.size() + 0.5) / (found.size() + 0.5));
            found.forEach(
                    (line, times) -> {
                        double norm = SATURATION * (1 - LENGTH + LENGTH * lengths.get(line) / mean);
                        scores.merge(
                                line,
                                rarity * times * (SATURATION + 1) / (times + norm),
                                Double::sum);
                    });
        }
        List<Map.Entry<Integer, Double>> best =
                scores.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                        .toList();
        List<String> labels =
                best.stream().map(entry -> lines.get(entry.getKey()).label()).distinct().toList();
        return new Guess(
                labels.subList(0, Math.min(3, labels.size())),
                best.isEmpty() ? 0 : best.get(0).getValue(),
                Guess.Outcome.ASKED);
    }
}
