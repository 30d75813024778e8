package dev.stripechat.understanding;

import java.util.Arrays;
import java.util.List;

/** How near a text is by its tokens to the nearest example of each class. */
final class Nearest {

    private static final int COMMON = 20;
    private static final int FEWEST = 50;
    private static final int VOICES = 2;

    private final int[] classOf;
    private final int[] from;
    private final int[] line;
    private final float[] weight;

    private Nearest(int[] classOf, int[] from, int[] line, float[] weight) {
        this.classOf = classOf;
        this.from = from;
        this.line = line;
        this.weight = weight;
    }

    /** What more than every twentieth line has is left out: it would cost most and say least. */
    static Nearest of(List<Heard> texts, int[] classOf, int size) {
        int[] from = new int[size + 1];
        for (Heard text : texts) {
            each(text, size, (at, value) -> from[at + 1]++);
        }
        int most = Math.max(FEWEST, texts.size() / COMMON);
        for (int at = 0; at < size; at++) {
            from[at + 1] = from[at] + (from[at + 1] > most ? 0 : from[at + 1]);
        }
        int[] line = new int[from[size]];
        float[] weight = new float[from[size]];
        int[] next = Arrays.copyOf(from, size);
        for (int i = 0; i < texts.size(); i++) {
            int index = i;
            each(
                    texts.get(i),
                    size,
                    (at, value) -> {
                        if (from[at + 1] > from[at]) {
                            line[next[at]] = index;
                            weight[next[at]++] = value;
                        }
                    });
        }
        return new Nearest(classOf, from, line, weight);
    }

    private interface Visit {
        void of(int at, float value);
    }

    private static void each(Heard text, int size, Visit visit) {
        for (Vector voice : text.tokens()) {
            for (int i = 0; i < voice.size(); i++) {
                if (voice.at()[i] > 0 && voice.at()[i] < size) {
                    visit.of(voice.at()[i], voice.value()[i]);
                }
            }
        }
    }

    /** Raises what stands in {@code best} for each class to the nearness of its nearest line. */
    void raise(float[] best, Heard text) {
        float[] nearness = new float[classOf.length];
        each(
                text,
                from.length - 1,
                (at, value) -> {
                    for (int i = from[at]; i < from[at + 1]; i++) {
                        nearness[line[i]] += value * weight[i];
                    }
                });
        for (int i = 0; i < nearness.length; i++) {
            best[classOf[i]] = Math.max(best[classOf[i]], nearness[i] / VOICES);
        }
    }
}
