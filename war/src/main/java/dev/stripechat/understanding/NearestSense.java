package dev.stripechat.understanding;

import java.util.List;

/** How near a text is by its sense to the nearest examples. */
final class NearestSense {

    private static final int VOTES = 10;

    private final List<float[]> senses;
    private final int[] classOf;

    NearestSense(List<Heard> texts, int[] classOf) {
        this.senses = texts.stream().map(Heard::sense).toList();
        this.classOf = classOf;
    }

    /** To each line; nothing without an encoder. */
    float[] to(float[] sense) {
        float[] nearness = new float[sense.length == 0 ? 0 : classOf.length];
        for (int i = 0; i < nearness.length; i++) {
            nearness[i] = product(senses.get(i), sense);
        }
        return nearness;
    }

    /** Raises what stands in {@code best} for each class to the nearness of its nearest line. */
    void raise(float[] best, float[] nearness) {
        for (int i = 0; i < nearness.length; i++) {
            best[classOf[i]] = Math.max(best[classOf[i]], nearness[i]);
        }
    }

    /** The nearest lines each vote for their class. */
    float[] votes(float[] nearness, int classes) {
        float[] votes = new float[classes];
        boolean[] has = new boolean[nearness.length];
        for (int vote = 0; vote < Math.min(VOTES, nearness.length); vote++) {
            int nearest = -1;
            for (int i = 0; i < nearness.length; i++) {
                if (!has[i] && (nearest < 0 || nearness[i] > nearness[nearest])) {
                    nearest = i;
                }
            }
            has[nearest] = true;
            votes[classOf[nearest]] += nearness[nearest] / VOTES;
        }
        return votes;
    }

    /** Four sums at once, which a processor adds up side by side. */
    private static float product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        return a + b + c + d;
    }
}
