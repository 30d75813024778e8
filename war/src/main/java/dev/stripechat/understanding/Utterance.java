package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.List;

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
}
