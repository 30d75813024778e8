package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An admin writes what the own shop answers. From then on every node learns it. */
@UseCase
public class SaveEntry {

    private static final int MOST = 1_000;

    private final KnowledgeEntries entries;
    private final ShopValues values;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public SaveEntry(KnowledgeEntries entries, ShopValues values, AuditLog audit, Clock clock) {
        this.entries = entries;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves it as it is wished.
     *
     * @param revision of the answers that the wish was tried with
     * @throws Refusal conflict: {@code outdated}, {@code unfilled}, {@code too_many_entries}, {@code
     *     too_much_to_learn}; not found; invalid
     */
    public KnowledgeEntry by(Member admin, Wish wish, long revision) {
        if (entries.raise(admin.shop()) != revision + 1) {
            throw Refusal.conflict("outdated", "Somebody has changed an answer in the meantime.");
        }
        KnowledgeEntry entry = entry(admin, wish);
        if (wish.isLive()) {
            refuseGaps(entry);
            Learnable.require(Learnable.with(entries.live(entry.shop()), entry));
        }
        keep(admin, entry, wish.isLive() ? "answer.live" : "answer.saved");
        return entry;
    }

    /** Keeps drafts, all of them or none. */
    public List<KnowledgeEntry> drafts(Member admin, List<EntryDraft> drafts) {
        entries.raise(admin.shop());
        refuseTooMany(admin.shop(), drafts.size());
        List<KnowledgeEntry> kept = new ArrayList<>();
        for (EntryDraft draft : drafts) {
            KnowledgeEntry entry =
                    KnowledgeEntry.first(
                            admin.shop(), KnowledgeEntry.State.DRAFT, draft, change(admin));
            keep(admin, entry, "answer.imported");
            kept.add(entry);
        }
        return kept;
    }

    /** Takes it out of use. It says nothing any more, and may come back. */
    public void retire(Member admin, UUID id) {
        entries.raise(admin.shop());
        KnowledgeEntry now = named(admin.shop(), id);
        if (now.state() != KnowledgeEntry.State.RETIRED) {
            KnowledgeEntry retired =
                    now.next(
                            now.version(),
                            KnowledgeEntry.State.RETIRED,
                            now.draft(),
                            change(admin));
            keep(admin, retired, "answer.retired");
        }
    }

    private KnowledgeEntry entry(Member admin, Wish wish) {
        if (wish.id().isPresent()) {
            return named(admin.shop(), wish.id().get())
                    .next(wish.seen(), wish.to(), wish.draft(), change(admin));
        }
        refuseTooMany(admin.shop(), 1);
        return KnowledgeEntry.first(admin.shop(), wish.to(), wish.draft(), change(admin));
    }

    private KnowledgeEntry named(ShopId shop, UUID id) {
        return entries.named(shop, id)
                .orElseThrow(() -> Refusal.notFound("There is no such entry."));
    }

    private void refuseTooMany(ShopId shop, int more) {
        if (entries.all(shop).size() + more > MOST) {
            throw Refusal.conflict("too_many_entries", "A shop has at most 1,000 entries.");
        }
    }

    private void refuseGaps(KnowledgeEntry entry) {
        Function<Language, Map<String, String>> filled =
                language -> values.of(entry.shop(), language);
        List<Gap> gaps = Gap.in(entry.texts(), filled);
        if (!gaps.isEmpty()) {
            throw Refusal.conflict(
                    "unfilled",
                    gaps.stream().map(Gap::toString).collect(Collectors.joining(", "))
                            + " has no value yet.");
        }
    }

    private void keep(Member admin, KnowledgeEntry entry, String deed) {
        entries.keep(entry);
        audit.write(admin.shop(), admin.id().toString(), deed, entry.id().toString());
    }

    private KnowledgeEntry.Change change(Member admin) {
        return new KnowledgeEntry.Change(admin.name(), clock.instant());
    }
}
