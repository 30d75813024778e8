package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a shopper wrote.
 *
 * @param prior the language that the storefront speaks
 * @param before what the shopper asked earlier in this conversation, the oldest first
 */
public record Utterance(String text, Language prior, List<String> before) {

    public Utterance {
        before = List.copyOf(before);
    }

    /** The first thing that is asked. */
    public static Utterance first(String text, Language prior) {
        return new Utterance(text, prior, List.of());
    }

    /** With what it may go on from. */
    Optional<String> together() {
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1) + ' ' + text);
    }

    /** All that may have to be looked at to read it: itself, its parts, itself with what it may go on from. */
    public List<String> texts() {
        List<String> parts = Questions.in(text);
        Stream<String> others = parts.size() < 2 ? together().stream() : parts.stream();
        return Stream.concat(Stream.of(text), others).distinct().toList();
    }
}
