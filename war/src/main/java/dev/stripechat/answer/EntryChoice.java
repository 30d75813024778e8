package dev.stripechat.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of a shop's live entries answers what was recognised. Only one that holds there and speaks the shopper's language does:
 * nobody is answered in a foreign one. Of several the narrowest wins, of those the one that was changed last.
 */
public final class EntryChoice {

    private static final Comparator<KnowledgeEntry> NARROWEST_FIRST =
            Comparator.comparing((KnowledgeEntry entry) -> entry.scope().narrowness())
                    .thenComparing(KnowledgeEntry::changedAt)
                    .thenComparing(KnowledgeEntry::id)
                    .reversed();

    private final List<KnowledgeEntry> live;

    /** Among these; what is not live is not said. */
    public EntryChoice(Collection<KnowledgeEntry> entries) {
        this.live =
                entries.stream().filter(KnowledgeEntry::isLive).sorted(NARROWEST_FIRST).toList();
    }

    /** The one that answers; nothing: a person does. */
    public Optional<KnowledgeEntry> of(String label, Scene scene) {
        return live.stream()
                .filter(entry -> entry.label().equals(label))
                .filter(entry -> entry.scope().holds(scene))
                .filter(entry -> entry.in(scene.language()).filter(EntryText::isAnswer).isPresent())
                .findFirst();
    }
}
