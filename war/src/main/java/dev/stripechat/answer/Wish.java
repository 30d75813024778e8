package dev.stripechat.answer;

import java.util.Optional;
import java.util.UUID;

/**
 * What an admin wants an entry to be.
 *
 * @param id none: a new one
 * @param seen the version that the admin has seen; of a new one none counts
 */
public record Wish(Optional<UUID> id, int seen, KnowledgeEntry.State to, EntryDraft draft) {

    /** A new one. */
    public static Wish first(KnowledgeEntry.State to, EntryDraft draft) {
        return new Wish(Optional.empty(), 0, to, draft);
    }

    boolean isLive() {
        return to == KnowledgeEntry.State.LIVE;
    }
}
