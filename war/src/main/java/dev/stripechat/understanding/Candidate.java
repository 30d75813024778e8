package dev.stripechat.understanding;

/**
 * What may be meant.
 *
 * @param label of an {@link Example}
 * @param confidence how probable it is, from 0 to 1
 */
public record Candidate(String label, double confidence) {}
