package dev.stripechat.runtime.metrics;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * A figure that goes up and down.
 *
 * @param name starts with {@code stripechat_} and ends with its unit, if it has one
 * @param labels a few fixed words, never anything that somebody sent
 * @param now read at every look, so it must cost nothing; not a number while it is not known
 */
public record Level(String name, String meaning, Map<String, String> labels, DoubleSupplier now) {

    /** Copies the labels. */
    public Level {
        labels = Map.copyOf(labels);
    }

    /** Without labels. */
    public static Level of(String name, String meaning, DoubleSupplier now) {
        return new Level(name, meaning, Map.of(), now);
    }

    /** The same with one more label. */
    public Level with(String label, String value) {
        return new Level(name, meaning, Map.of(label, value), now);
    }
}
