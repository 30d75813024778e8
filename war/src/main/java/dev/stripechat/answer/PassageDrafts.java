package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What was found on a page, as drafts that name it; what could not be said so is left out and told. Of what is about one topic the
 * first has it: two answers to it would hide each other.
 */
final class PassageDrafts {

    private PassageDrafts() {}

    /**
     * @param topic what a question is about, if that is sure
     * @throws Refusal conflict ({@code nothing_found})
     */
    static Imported of(
            List<Passage> passages,
            Language language,
            String source,
            BiFunction<String, Language, Optional<Intent>> topic) {
        Imported found = found(passages, language, source, topic);
        if (found.drafts().isEmpty()) {
            throw Refusal.conflict("nothing_found", "No questions and answers were found there.");
        }
        return found;
    }

    /** The same; where nothing is found there is nothing in it. */
    static Imported found(
            List<Passage> passages,
            Language language,
            String source,
            BiFunction<String, Language, Optional<Intent>> topic) {
        List<EntryDraft> drafts = new ArrayList<>();
        List<Imported.Fault> faults = new ArrayList<>();
        Set<Intent> taken = EnumSet.noneOf(Intent.class);
        for (Passage passage : passages) {
            try {
                Optional<Intent> intent =
                        topic.apply(passage.question(), language)
                                .filter(about -> !taken.contains(about));
                drafts.add(draft(passage, intent, language, source));
                intent.ifPresent(taken::add);
            } catch (Refusal no) {
                faults.add(new Imported.Fault(0, no.code(), no.getMessage()));
            }
        }
        return new Imported(drafts, faults, List.of());
    }

    private static EntryDraft draft(
            Passage passage, Optional<Intent> intent, Language language, String source) {
        EntryText text = new EntryText(language, passage.question(), List.of(), passage.answer());
        return EntryChecks.checked(
                new EntryDraft(intent, List.of(text), Scope.ALL, Set.of(), Optional.of(source)));
    }
}
