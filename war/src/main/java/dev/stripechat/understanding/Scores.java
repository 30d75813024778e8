package dev.stripechat.understanding;

import java.util.stream.IntStream;

/**
 * What speaks for each class.
 *
 * @param line by the lines of separation; more than 0 is on the class's own side
 * @param near how near the nearest example is, from 0 to 1
 * @param vector of the text
 */
record Scores(float[] line, float[] near, Vector vector) {

    private static final float NEAR_COUNTS = 0.3f;
    private static final double ALMOST = -0.4;

    /** The classes that are answered, the best first. */
    int[] order() {
        return IntStream.range(1, line.length)
                .boxed()
                .sorted((one, other) -> Float.compare(sum(other), sum(one)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    float sum(int index) {
        return line[index] + NEAR_COUNTS * near[index];
    }

    /** What tells whether the best is right. */
    double[] evidence(int[] order) {
        int best = order[0];
        int second = order[Math.min(1, order.length - 1)];
        int third = order[Math.min(2, order.length - 1)];
        int fourth = order[Math.min(3, order.length - 1)];
        float other = 0;
        for (int index : order) {
            other = index == best ? other : Math.max(other, near[index]);
        }
        long almost = IntStream.of(order).filter(index -> line[index] > ALMOST).count();
        return new double[] {
            line[best],
            line[best] - line[second],
            line[best] - line[third],
            line[best] - line[fourth],
            line[0],
            line[best] - line[0],
            near[best],
            near[best] - other,
            near[best] - near[0],
            Math.log(1.0 + almost),
            vector.strange(),
            Math.log(1.0 + vector.size())
        };
    }
}
