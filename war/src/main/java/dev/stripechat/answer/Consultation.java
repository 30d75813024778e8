package dev.stripechat.answer;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a model service is asked about. It remembers nothing: what was said before in the same conversation is told again.
 *
 * @param conversation nothing: an admin tries it out
 * @param language to answer in
 * @param question the shopper's words
 * @param before what the shopper asked before, the oldest first; the last few are told
 * @param around what somebody else has written, such as names of products and notes: never a ground for anything
 * @param names of the shopper, as far as they are known: they stay here
 */
public record Consultation(
        ShopId shop,
        Optional<ConversationId> conversation,
        Language language,
        String question,
        List<String> before,
        List<String> around,
        Set<String> names) {

    public Consultation {
        before = List.copyOf(before);
        around = List.copyOf(around);
        names = Set.copyOf(names);
    }

    /** A question in a conversation of which nothing else is told. */
    public static Consultation of(
            ShopId shop, ConversationId conversation, Language language, String question) {
        return new Consultation(
                shop,
                Optional.of(conversation),
                language,
                question,
                List.of(),
                List.of(),
                Set.of());
    }
}
