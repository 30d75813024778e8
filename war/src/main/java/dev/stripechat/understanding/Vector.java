package dev.stripechat.understanding;

import java.util.Arrays;

/**
 * Numbers at places, most places being empty.
 *
 * @param at place 0 is the constant's
 */
record Vector(int[] at, float[] value) {

    int size() {
        return at.length;
    }

    /** All places from the first one on, and the constant. */
    static Vector dense(float[] values) {
        int[] at = new int[values.length + 1];
        float[] all = new float[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            at[i] = i + 1;
            all[i] = values[i];
        }
        all[values.length] = 1;
        return new Vector(at, all);
    }

    /** Both, without a second constant, which is the last of each. */
    Vector and(Vector other, float counts, float otherCounts) {
        int mine = size() - 1;
        int all = mine + other.size();
        int[] places = Arrays.copyOf(at, all);
        float[] values = Arrays.copyOf(value, all);
        System.arraycopy(other.at, 0, places, mine, other.size());
        System.arraycopy(other.value, 0, values, mine, other.size());
        for (int i = 0; i < all - 1; i++) {
            values[i] *= i < mine ? counts : otherCounts;
        }
        return new Vector(places, values);
    }

    float square() {
        float square = 0;
        for (float one : value) {
            square += one * one;
        }
        return square;
    }
}
