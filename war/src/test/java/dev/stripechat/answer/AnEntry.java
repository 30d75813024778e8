package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Entries for tests. */
public final class AnEntry {

    public static final KnowledgeEntry.Change CHANGE =
            new KnowledgeEntry.Change("Demo agent", Instant.parse("2026-03-02T12:00:00.123Z"));

    private AnEntry() {}

    /** About returns, in both languages, everywhere. */
    public static EntryDraft aboutReturns() {
        return new EntryDraft(
                Optional.of(Intent.RETURN_POLICY),
                List.of(
                        text(Language.DE, "Kann ich etwas zurückgeben?", "30 Tage lang."),
                        text(Language.EN, "Can I return something?", "For 30 days.")),
                Scope.ALL,
                Set.of(),
                Optional.empty());
    }

    /** What it says in one language. */
    public static EntryText text(Language language, String question, String answer) {
        return new EntryText(language, question, List.of(), answer);
    }

    /** One that is said. */
    public static KnowledgeEntry live(ShopId shop, EntryDraft draft) {
        return KnowledgeEntry.first(shop, KnowledgeEntry.State.LIVE, draft, CHANGE);
    }

    /** The same draft, held elsewhere or at another time. */
    public static EntryDraft within(EntryDraft draft, Scope scope) {
        return new EntryDraft(draft.intent(), draft.texts(), scope, draft.struck(), draft.source());
    }

    /** A draft that says something else. */
    public static EntryDraft saying(Optional<Intent> intent, EntryText... texts) {
        return new EntryDraft(intent, List.of(texts), Scope.ALL, Set.of(), Optional.empty());
    }
}
