package dev.stripechat.understanding;

import java.util.Arrays;
import java.util.List;

/** How near a text is to the nearest example of each class. */
final class Nearest {

    private static final int COMMON = 20;
    private static final int FEWEST = 50;

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
    static Nearest of(List<Vector> vectors, int[] classOf, int size) {
        int[] from = new int[size + 1];
        for (Vector vector : vectors) {
            for (int at : vector.at()) {
                if (at > 0 && at < size) {
                    from[at + 1]++;
                }
            }
        }
        int most = Math.max(FEWEST, vectors.size() / COMMON);
        for (int at = 0; at < size; at++) {
            from[at + 1] = from[at] + (from[at + 1] > most ? 0 : from[at + 1]);
        }
        int[] line = new int[from[size]];
        float[] weight = new float[from[size]];
        int[] next = Arrays.copyOf(from, size);
        for (int i = 0; i < vectors.size(); i++) {
            Vector vector = vectors.get(i);
            for (int j = 0; j < vector.size(); j++) {
                int at = vector.at()[j];
                if (at > 0 && at < size && from[at + 1] > from[at]) {
                    line[next[at]] = i;
                    weight[next[at]++] = vector.value()[j];
                }
            }
        }
        return new Nearest(classOf, from, line, weight);
    }

    /** Raises what stands in {@code best} for each class to the nearness of its nearest line. */
    void raise(float[] best, Vector vector) {
        float[] nearness = new float[classOf.length];
        for (int j = 0; j < vector.size(); j++) {
            int at = vector.at()[j];
            if (at > 0 && at < from.length - 1) {
                float value = vector.value()[j];
                for (int i = from[at]; i < from[at + 1]; i++) {
                    nearness[line[i]] += value * weight[i];
                }
            }
        }
        for (int i = 0; i < nearness.length; i++) {
            best[classOf[i]] = Math.max(best[classOf[i]], nearness[i]);
        }
    }
}
