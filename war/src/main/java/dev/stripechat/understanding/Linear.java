package dev.stripechat.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One line of separation for each class. Learned as a support vector machine in its dual form, for all classes at once: the method
 * of Hsieh and others, "A dual coordinate descent method for large-scale linear SVM" (2008).
 */
final class Linear {

    private static final int SEED = 20261129;

    /** A half of one over the cost of an error, which is 1. */
    private static final float SOFT = 0.5f;

    private final int classes;
    private final float[] weights;

    private Linear(int classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    /**
     * @param start what the scores of each vector are before anything is learned: none, or one for each vector
     * @param size places of a vector
     */
    static Linear learned(Lesson lesson, List<float[]> start, int size, int rounds) {
        Linear linear = new Linear(lesson.classes(), new float[(size + 1) * lesson.classes()]);
        Pull pull = linear.new Pull(lesson, start);
        int[] order = new int[lesson.vectors().size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            for (int i : order) {
                pull.learn(i);
            }
        }
        return linear;
    }

    /** What is learned from. */
    record Lesson(List<Vector> vectors, int[] classOf, int classes) {}

    /** How strongly each vector pulls at each class. */
    private final class Pull {
        private final Lesson lesson;
        private final List<float[]> start;
        private final float[] pull;
        private final float[] step = new float[classes];
        private final int[] classMoved = new int[classes];
        private int moved;

        Pull(Lesson lesson, List<float[]> start) {
            this.lesson = lesson;
            this.start = start;
            this.pull = new float[lesson.vectors().size() * classes];
        }

        void learn(int line) {
            Vector vector = lesson.vectors().get(line);
            scores(vector, step);
            if (!start.isEmpty()) {
                float[] before = start.get(line);
                for (int k = 0; k < classes; k++) {
                    step[k] += before[k];
                }
            }
            if (step(line * classes, lesson.classOf()[line], vector.square() + SOFT)) {
                move(vector);
            }
        }

        private boolean step(int from, int wanted, float curve) {
            moved = 0;
            for (int k = 0; k < classes; k++) {
                float sign = k == wanted ? 1 : -1;
                float before = pull[from + k];
                float after = Math.max(0, before - (sign * step[k] - 1 + before * SOFT) / curve);
                if (after != before) {
                    pull[from + k] = after;
                    step[moved] = sign * (after - before);
                    classMoved[moved++] = k;
                }
            }
            return moved > 0;
        }

        /** Few classes move, once the first lines are learned. */
        private void move(Vector vector) {
            for (int i = 0; i < vector.size(); i++) {
                int at = vector.at()[i] * classes;
                float value = vector.value()[i];
                if (at < weights.length - classes) {
                    for (int m = 0; m < moved; m++) {
                        weights[at + classMoved[m]] += value * step[m];
                    }
                }
            }
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    int classes() {
        return classes;
    }

    /** The weights of all classes at a place. */
    float[] at(int place) {
        return Arrays.copyOfRange(weights, place * classes, (place + 1) * classes);
    }

    float[] scores(Vector vector) {
        float[] scores = new float[classes];
        scores(vector, scores);
        return scores;
    }

    /** Four places at once: it spares most of the reading and writing of sums. */
    private void scores(Vector vector, float[] scores) {
        Arrays.fill(scores, 0);
        int i = 0;
        for (; i + 3 < vector.size(); i += 4) {
            add(vector, i, scores);
        }
        for (; i < vector.size(); i++) {
            add(scores, vector.value()[i], from(vector, i));
        }
    }

    private void add(Vector vector, int i, float[] scores) {
        int a = from(vector, i);
        int b = from(vector, i + 1);
        int c = from(vector, i + 2);
        int d = from(vector, i + 3);
        float[] value = vector.value();
        float va = value[i];
        float vb = value[i + 1];
        float vc = value[i + 2];
        float vd = value[i + 3];
        for (int k = 0; k < scores.length; k++) {
            scores[k] +=
                    va * weights[a + k]
                            + vb * weights[b + k]
                            + vc * weights[c + k]
                            + vd * weights[d + k];
        }
    }

    private void add(float[] scores, float value, int from) {
        for (int k = 0; k < scores.length; k++) {
            scores[k] += value * weights[from + k];
        }
    }

    /** What was never learned stands behind all else, and is nothing. */
    private int from(Vector vector, int i) {
        return Math.min(vector.at()[i] * classes, weights.length - classes);
    }
}
