package dev.stripechat.runtime.outbox;

/**
 * Why something was not sent, without anything about a person.
 *
 * @param word for machines, e.g. {@code rate_limited}
 * @param sentence for people, in English
 */
public record Cause(String word, String sentence) {

    static final Cause NODE_DIED =
            new Cause("node_died", "The server that was sending it ended before it had an answer.");

    /** An exception that no carrier foresees; its message may hold anything, so only its name is told. */
    static Cause of(RuntimeException unforeseen) {
        return new Cause(
                "failure", "It failed: %s.".formatted(unforeseen.getClass().getSimpleName()));
    }

    @Override
    public String toString() {
        return word + ": " + sentence;
    }
}
