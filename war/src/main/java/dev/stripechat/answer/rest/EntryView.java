package dev.stripechat.answer.rest;

import dev.stripechat.answer.EntryDraft;
import dev.stripechat.answer.EntryText;
import dev.stripechat.answer.Gap;
import dev.stripechat.answer.Intent;
import dev.stripechat.answer.KnowledgeEntry;
import dev.stripechat.answer.Phrasing;
import dev.stripechat.answer.Place;
import dev.stripechat.answer.ShopValues;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of an entry on the wire. */
public record EntryView(
        String id,
        @Nullable String intent,
        String state,
        int version,
        List<TextView> texts,
        List<String> channels,
        List<String> places,
        @Nullable String validFrom,
        @Nullable String validUntil,
        List<LineView> struck,
        @Nullable String sourceUrl,
        String changedBy,
        String changedAt,
        List<GapView> missing) {

    /** What it says in one language. */
    public record TextView(
            String language, String question, List<String> phrasings, String answer) {

        static TextView of(EntryText text) {
            return new TextView(
                    text.language().tag(), text.question(), text.phrasings(), text.answer());
        }
    }

    /** A phrasing of the starter set that is not learned. */
    public record LineView(String language, String text) {

        static LineView of(Phrasing phrasing) {
            return new LineView(phrasing.language().tag(), phrasing.text());
        }
    }

    /** A variable without a value. */
    public record GapView(String language, String name) {

        static GapView of(Gap gap) {
            return new GapView(gap.language().tag(), gap.name());
        }
    }

    static EntryView of(KnowledgeEntry entry, ShopValues values) {
        EntryDraft draft = entry.draft();
        return new EntryView(
                entry.id().toString(),
                draft.intent().map(Intent::key).orElse(null),
                entry.state().word(),
                entry.version(),
                draft.texts().stream().map(TextView::of).toList(),
                draft.scope().channels().stream().sorted().toList(),
                draft.scope().places().stream().sorted().map(Place::word).toList(),
                draft.scope().from().map(LocalDate::toString).orElse(null),
                draft.scope().until().map(LocalDate::toString).orElse(null),
                lines(draft),
                draft.source().orElse(null),
                entry.changedBy(),
                entry.changedAt().toString(),
                Gap.in(draft.texts(), language -> values.of(entry.shop(), language)).stream()
                        .map(GapView::of)
                        .toList());
    }

    static List<LineView> lines(EntryDraft draft) {
        return draft.struck().stream()
                .sorted(Comparator.comparing(Phrasing::language).thenComparing(Phrasing::text))
                .map(LineView::of)
                .toList();
    }
}
