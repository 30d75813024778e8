package dev.stripechat.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what was done to the lines and what the clients did about it. */
final class Tally {

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    void count(String what) {
        counts.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet();
    }

    int of(String what) {
        return counts.getOrDefault(what, new AtomicInteger()).get();
    }

    Map<String, Integer> all() {
        Map<String, Integer> all = new TreeMap<>();
        counts.forEach((what, n) -> all.put(what, n.get()));
        return all;
    }
}
