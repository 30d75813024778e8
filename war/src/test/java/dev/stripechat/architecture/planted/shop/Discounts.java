package dev.stripechat.architecture.planted.shop;

/** Planted: money with fractions in an array. */
public class Discounts {
    float[] all() {
        return new float[0];
    }
}
