package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found on a page, as drafts that name it; what could not be said so is left out and told. */
final class PassageDrafts {

    private PassageDrafts() {}

    /**
     * @throws Refusal conflict ({@code nothing_found})
     */
    static Imported of(List<Passage> passages, Language language, String source) {
        List<EntryDraft> drafts = new ArrayList<>();
        List<Imported.Fault> faults = new ArrayList<>();
        for (Passage passage : passages) {
            try {
                drafts.add(draft(passage, language, source));
            } catch (Refusal no) {
                faults.add(new Imported.Fault(0, no.code(), no.getMessage()));
            }
        }
        if (drafts.isEmpty()) {
            throw Refusal.conflict("nothing_found", "No questions and answers were found there.");
        }
        return new Imported(drafts, faults, List.of());
    }

    private static EntryDraft draft(Passage passage, Language language, String source) {
        EntryText text = new EntryText(language, passage.question(), List.of(), passage.answer());
        return EntryChecks.checked(
                new EntryDraft(
                        Optional.empty(), List.of(text), Scope.ALL, Set.of(), Optional.of(source)));
    }
}
