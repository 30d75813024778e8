package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An admin saves an entry, or an older version of one. */
@Dependent
public class PublishEntry {

    private final KnowledgeEntries entries;
    private final SaveEntry saveEntry;

    @Inject
    public PublishEntry(KnowledgeEntries entries, SaveEntry saveEntry) {
        this.entries = entries;
        this.saveEntry = saveEntry;
    }

    /**
     * Saves it.
     *
     * @throws Refusal as {@link SaveEntry#by}
     */
    public KnowledgeEntry by(Member admin, Wish wish) {
        return saveEntry.by(admin, wish, entries.revision(admin.shop()));
    }

    /**
     * Says again what an older version said, as the newest one. What was retired becomes a draft.
     *
     * @param seen the version that the admin has seen
     * @throws Refusal not found; as {@link SaveEntry#by}
     */
    public KnowledgeEntry restored(Member admin, UUID id, int number, int seen) {
        List<KnowledgeEntry> versions = entries.versions(admin.shop(), id);
        KnowledgeEntry old =
                versions.stream()
                        .filter(version -> version.version() == number)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("There is no such version."));
        KnowledgeEntry.State to =
                versions.get(0).isLive() ? KnowledgeEntry.State.LIVE : KnowledgeEntry.State.DRAFT;
        return by(admin, new Wish(Optional.of(id), seen, to, old.draft()));
    }
}
