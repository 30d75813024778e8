package dev.stripechat.answer;

import java.util.List;

/**
 * What an import would bring, or has brought.
 *
 * @param drafts to be confirmed, each of them
 * @param faults why a line is none; with one of them nothing is kept
 * @param kept what was kept
 */
public record Imported(List<EntryDraft> drafts, List<Fault> faults, List<KnowledgeEntry> kept) {

    public Imported {
        drafts = List.copyOf(drafts);
        faults = List.copyOf(faults);
        kept = List.copyOf(kept);
    }

    /**
     * Something that cannot be taken.
     *
     * @param line of the table; 0: not from one
     * @param code the machine word
     * @param detail one English sentence
     */
    public record Fault(long line, String code, String detail) {}

    boolean isFaultless() {
        return faults.isEmpty();
    }

    Imported kept(List<KnowledgeEntry> entries) {
        return new Imported(drafts, faults, entries);
    }
}
