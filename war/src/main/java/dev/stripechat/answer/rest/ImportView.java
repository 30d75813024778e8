package dev.stripechat.answer.rest;

import dev.stripechat.answer.EntryDraft;
import dev.stripechat.answer.Imported;
import dev.stripechat.answer.Intent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import would bring, or has brought, on the wire. */
public record ImportView(
        boolean applied, List<DraftView> entries, List<FaultView> errors, List<String> kept) {

    /** A draft to be looked at. */
    public record DraftView(
            @Nullable String intent,
            List<EntryView.TextView> texts,
            List<String> channels,
            @Nullable String validFrom,
            @Nullable String validUntil,
            @Nullable String sourceUrl) {

        static DraftView of(EntryDraft draft) {
            return new DraftView(
                    draft.intent().map(Intent::key).orElse(null),
                    draft.texts().stream().map(EntryView.TextView::of).toList(),
                    draft.scope().channels().stream().sorted().toList(),
                    draft.scope().from().map(LocalDate::toString).orElse(null),
                    draft.scope().until().map(LocalDate::toString).orElse(null),
                    draft.source().orElse(null));
        }
    }

    /** Something that cannot be taken, and in which line. */
    public record FaultView(long line, String code, String detail) {

        static FaultView of(Imported.Fault fault) {
            return new FaultView(fault.line(), fault.code(), fault.detail());
        }
    }

    static ImportView of(Imported imported) {
        List<String> kept = imported.kept().stream().map(one -> one.id().toString()).toList();
        return new ImportView(
                !kept.isEmpty(),
                imported.drafts().stream().map(DraftView::of).toList(),
                imported.faults().stream().map(FaultView::of).toList(),
                kept);
    }
}
