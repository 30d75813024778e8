package dev.stripechat.understanding;

import java.util.Arrays;

/**
 * Numbers at places, most places being empty.
 *
 * @param strange share of what the examples never said, from 0 to 1
 */
record Vector(int[] at, float[] value, float strange) {

    int size() {
        return at.length;
    }

    float square() {
        float square = 0;
        for (float one : value) {
            square += one * one;
        }
        return square;
    }

    /** With a dense part as well. */
    Vector and(float[] dense, int from, float weight) {
        int[] places = Arrays.copyOf(at, at.length + dense.length);
        float[] values = Arrays.copyOf(value, value.length + dense.length);
        for (int i = 0; i < dense.length; i++) {
            places[at.length + i] = from + i;
            values[value.length + i] = weight * dense[i];
        }
        return new Vector(places, values, strange);
    }
}
