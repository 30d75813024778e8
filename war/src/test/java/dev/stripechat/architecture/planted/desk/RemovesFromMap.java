package dev.stripechat.architecture.planted.desk;

import java.util.Map;

/** Planted nothing: a map asks for null where an entry is to go. */
public class RemovesFromMap {
    /** Counts down. */
    public void less(Map<String, Integer> counts, String key) {
        counts.computeIfPresent(
                key,
                (k, count) -> {
                    return count == 1 ? null : count - 1;
                });
    }
}
