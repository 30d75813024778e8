package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An admin saves an entry, or an older version of one. What is to be said is tried first: if more would be answered wrongly, it is
 * not. Outside any transaction, for a trial takes its time.
 */
@Dependent
public class PublishEntry {

    private final KnowledgeEntries entries;
    private final Trying trying;
    private final SaveEntry saveEntry;

    @Inject
    public PublishEntry(KnowledgeEntries entries, TryEntry tryEntry, SaveEntry saveEntry) {
        this(entries, tryEntry::of, saveEntry);
    }

    PublishEntry(KnowledgeEntries entries, Trying trying, SaveEntry saveEntry) {
        this.entries = entries;
        this.trying = trying;
        this.saveEntry = saveEntry;
    }

    /** As {@link TryEntry#of}. */
    @FunctionalInterface
    interface Trying {
        Trial of(ShopId shop, Wish wish, Set<String> rightly);
    }

    /** What came of it. */
    public sealed interface Publication {

        /** It is kept. */
        record Kept(KnowledgeEntry entry) implements Publication {}

        /** More would be answered wrongly: nothing is kept. */
        record Blocked(Trial trial) implements Publication {}
    }

    /**
     * Saves it.
     *
     * @param rightly lines that it answers rightly, says the admin, though something else was expected
     * @throws Refusal as {@link SaveEntry#by}
     */
    public Publication by(Member admin, Wish wish, Set<String> rightly) {
        long revision = entries.revision(admin.shop());
        if (wish.isLive()) {
            Trial trial = trying.of(admin.shop(), wish, rightly);
            if (trial.isBlocked()) {
                return new Publication.Blocked(trial);
            }
        }
        return new Publication.Kept(saveEntry.by(admin, wish, revision));
    }

    /**
     * Says again what an older version said, as the newest one. What was retired becomes a draft.
     *
     * @param seen the version that the admin has seen
     * @throws Refusal not found; as {@link SaveEntry#by}
     */
    public Publication restored(Member admin, UUID id, int number, int seen) {
        List<KnowledgeEntry> versions = entries.versions(admin.shop(), id);
        KnowledgeEntry old =
                versions.stream()
                        .filter(version -> version.version() == number)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("There is no such version."));
        KnowledgeEntry.State to =
                versions.get(0).isLive() ? KnowledgeEntry.State.LIVE : KnowledgeEntry.State.DRAFT;
        return by(admin, new Wish(Optional.of(id), seen, to, old.draft()), Set.of());
    }
}
