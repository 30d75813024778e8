package dev.stripechat.runtime.metrics;

/** Counts what happened. As cheap as an addition, so that the busiest path may call it. */
@FunctionalInterface
public interface Tally {

    /**
     * Counts one.
     *
     * @param what what is counted, a plural like {@code messages}
     * @param outcome how it went: one of a few fixed words, never anything that somebody sent
     */
    void count(String what, String outcome);
}
