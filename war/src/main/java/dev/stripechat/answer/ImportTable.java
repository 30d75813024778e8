package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An admin brings a table of questions and answers. It is looked at first; then all of it is kept, as drafts, or none. */
@Dependent
public class ImportTable {

    private final EntryTables tables;
    private final SaveEntry saveEntry;

    @Inject
    public ImportTable(EntryTables tables, SaveEntry saveEntry) {
        this.tables = tables;
        this.saveEntry = saveEntry;
    }

    /** Lines about the same topic in the same place are one entry, in several languages. */
    private record Place(Intent intent, Scope scope) {}

    /**
     * Reads it.
     *
     * @param apply whether it is kept, if nothing is wrong with it
     * @throws Refusal invalid ({@code bad_table}, {@code table_too_long}); as {@link SaveEntry#drafts}
     */
    public Imported of(Member admin, byte[] table, boolean apply) {
        Imported read = read(tables.rows(table));
        return apply && read.isFaultless()
                ? read.kept(saveEntry.drafts(admin, read.drafts()))
                : read;
    }

    private static Imported read(List<TableRow> rows) {
        Map<Place, EntryDraft> byPlace = new LinkedHashMap<>();
        List<EntryDraft> own = new ArrayList<>();
        List<Imported.Fault> faults = new ArrayList<>();
        for (TableRow row : rows) {
            try {
                EntryDraft draft = row.draft();
                if (draft.intent().isPresent()) {
                    Place place = new Place(draft.intent().get(), draft.scope());
                    byPlace.merge(place, draft, ImportTable::joined);
                } else {
                    own.add(draft);
                }
            } catch (Refusal no) {
                faults.add(new Imported.Fault(row.line(), no.code(), no.getMessage()));
            }
        }
        List<EntryDraft> drafts = new ArrayList<>(byPlace.values());
        drafts.addAll(own);
        return new Imported(drafts, faults, List.of());
    }

    private static EntryDraft joined(EntryDraft one, EntryDraft other) {
        List<EntryText> texts = new ArrayList<>(one.texts());
        texts.addAll(other.texts());
        return EntryChecks.checked(
                new EntryDraft(one.intent(), texts, one.scope(), one.struck(), one.source()));
    }
}
