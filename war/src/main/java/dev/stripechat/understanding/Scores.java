package dev.stripechat.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What speaks for each class; class 0 is what nobody answers.
 *
 * @param voices each by its lines of separation: more than 0 is on the class's own side
 * @param near how near the nearest example is by its tokens, from 0 to 1
 * @param like how near the nearest example is by its sense; 0 without an encoder
 * @param votes of the examples nearest by their sense
 */
record Scores(List<float[]> voices, float[] near, float[] like, float[] votes, Heard text) {

    private static final float ALONE_COUNTS = 0.3f;
    private static final float NEAR_COUNTS = 0.3f;
    private static final float LIKE_COUNTS = 0.15f;
    private static final double ALMOST = -1;

    /** The sum of what speaks for each class. */
    float[] sums() {
        float[] sums = new float[near.length];
        for (int k = 0; k < sums.length; k++) {
            for (int voice = 0; voice < voices.size(); voice++) {
                sums[k] += (voice == 0 ? 1 : ALONE_COUNTS) * voices.get(voice)[k];
            }
            sums[k] += NEAR_COUNTS * near[k] + LIKE_COUNTS * like[k];
        }
        return sums;
    }

    /** The classes that are answered, the best first. */
    int[] order(float[] sums) {
        return IntStream.range(1, sums.length)
                .boxed()
                .sorted((one, other) -> Float.compare(sums[other], sums[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What tells whether the best is right. */
    double[] evidence(float[] sums, int[] order) {
        int best = order[0];
        DoubleStream evidence =
                DoubleStream.of(
                        sums[best],
                        behind(sums, order, 1),
                        behind(sums, order, 2),
                        behind(sums, order, 3),
                        Math.log(1.0 + IntStream.of(order).filter(k -> sums[k] > ALMOST).count()),
                        text.strange(),
                        Math.log(1.0 + text.size()));
        for (float[] voice : voices) {
            evidence = DoubleStream.concat(evidence, of(voice, order));
        }
        evidence = DoubleStream.concat(evidence, of(near, order));
        if (text.sense().length > 0) {
            evidence = DoubleStream.concat(evidence, of(like, order));
            evidence = DoubleStream.concat(evidence, of(votes, order));
        }
        return evidence.toArray();
    }

    /** How the best stands, how far before the others, and before nothing. */
    private static DoubleStream of(float[] scores, int[] order) {
        double other = IntStream.of(order).skip(1).mapToDouble(k -> scores[k]).max().orElse(0);
        float best = scores[order[0]];
        return DoubleStream.of(best, best - other, scores[0]);
    }

    private static double behind(float[] sums, int[] order, int place) {
        return sums[order[0]] - sums[order[Math.min(place, order.length - 1)]];
    }

    /** Room for more classes, of which nobody has heard. */
    Scores widened(int classes, float unheard) {
        return new Scores(
                voices.stream().map(voice -> widened(voice, classes, unheard)).toList(),
                widened(near, classes, 0),
                widened(like, classes, 0),
                widened(votes, classes, 0),
                text);
    }

    private static float[] widened(float[] scores, int classes, float filling) {
        float[] wide = Arrays.copyOf(scores, classes);
        Arrays.fill(wide, scores.length, classes, filling);
        return wide;
    }
}
