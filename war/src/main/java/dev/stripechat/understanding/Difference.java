package dev.stripechat.understanding;

import java.util.Arrays;
import java.util.List;

/** What is added to scores that others have learned: few places, and at each the few classes that matter. */
final class Difference {

    private static final float TOO_LITTLE = 0.01f;

    private final int[] places;
    private final int[] from;
    private final short[] classes;
    private final float[] weights;

    private Difference(int[] places, int[] from, short[] classes, float[] weights) {
        this.places = places;
        this.from = from;
        this.classes = classes;
        this.weights = weights;
    }

    /**
     * What may be learned; all else stays as it is.
     *
     * @param places in order
     * @param classes in order
     */
    record Scope(int[] places, int[] classes) {}

    static Difference learned(Linear.Lesson lesson, List<float[]> start, Scope scope, int rounds) {
        Linear linear =
                Linear.learned(
                        new Linear.Lesson(
                                lesson.vectors().stream()
                                        .map(one -> narrow(one, scope.places()))
                                        .toList(),
                                narrow(lesson.classOf(), scope.classes()),
                                scope.classes().length),
                        start.stream().map(scores -> narrow(scores, scope.classes())).toList(),
                        scope.places().length,
                        rounds);
        return of(linear, scope);
    }

    /** Less than 0: none of these. */
    private static int[] narrow(int[] classOf, int[] classes) {
        return Arrays.stream(classOf).map(one -> Arrays.binarySearch(classes, one)).toArray();
    }

    private static float[] narrow(float[] scores, int[] classes) {
        float[] narrow = new float[classes.length];
        for (int k = 0; k < classes.length; k++) {
            narrow[k] = scores[classes[k]];
        }
        return narrow;
    }

    private static Vector narrow(Vector vector, int[] places) {
        int[] at = new int[vector.size()];
        float[] value = new float[vector.size()];
        int used = 0;
        for (int i = 0; i < vector.size(); i++) {
            int place = Arrays.binarySearch(places, vector.at()[i]);
            if (place >= 0) {
                at[used] = place;
                value[used++] = vector.value()[i];
            }
        }
        return new Vector(Arrays.copyOf(at, used), Arrays.copyOf(value, used));
    }

    private static Difference of(Linear linear, Scope scope) {
        int[] places = scope.places();
        int[] from = new int[places.length + 1];
        short[] classes = new short[16];
        float[] weights = new float[16];
        int used = 0;
        for (int place = 0; place < places.length; place++) {
            float[] all = linear.at(place);
            for (int k = 0; k < all.length; k++) {
                if (Math.abs(all[k]) >= TOO_LITTLE) {
                    if (used == classes.length) {
                        classes = Arrays.copyOf(classes, 2 * used);
                        weights = Arrays.copyOf(weights, 2 * used);
                    }
                    classes[used] = (short) scope.classes()[k];
                    weights[used++] = all[k];
                }
            }
            from[place + 1] = used;
        }
        return new Difference(
                places, from, Arrays.copyOf(classes, used), Arrays.copyOf(weights, used));
    }

    void add(Vector vector, float[] scores) {
        for (int i = 0; i < vector.size(); i++) {
            int place = Arrays.binarySearch(places, vector.at()[i]);
            if (place >= 0) {
                float value = vector.value()[i];
                for (int j = from[place]; j < from[place + 1]; j++) {
                    scores[classes[j]] += value * weights[j];
                }
            }
        }
    }
}
