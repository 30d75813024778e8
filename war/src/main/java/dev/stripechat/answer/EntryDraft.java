package dev.stripechat.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an entry is about to say: everything of it that people write.
 *
 * @param intent none: a topic of the shop's own
 * @param texts one for each language
 * @param struck phrasings of the starter set that are not learned in this shop
 * @param source the page that it was taken from
 */
public record EntryDraft(
        Optional<Intent> intent,
        List<EntryText> texts,
        Scope scope,
        Set<Phrasing> struck,
        Optional<String> source) {

    public EntryDraft {
        texts = List.copyOf(texts);
        struck = Set.copyOf(struck);
    }
}
