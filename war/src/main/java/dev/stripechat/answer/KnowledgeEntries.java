package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What shops answer, in the newest version unless it is said otherwise. */
public interface KnowledgeEntries {

    /** What is said. */
    List<KnowledgeEntry> live(ShopId shop);

    /** All of them, those that were changed last first. */
    List<KnowledgeEntry> all(ShopId shop);

    Optional<KnowledgeEntry> named(ShopId shop, UUID id);

    /** Every version of one, the newest first; empty, if there is none. */
    List<KnowledgeEntry> versions(ShopId shop, UUID id);

    /** Keeps a version, which is the newest of its entry from then on. */
    void keep(KnowledgeEntry entry);

    /** Grows with every change: who has learned at another revision learns anew. 0, before the first one. */
    long revision(ShopId shop);

    /**
     * A change begins. Until the end of the transaction nobody else changes what this shop answers, on any node.
     *
     * @return the revision it will be
     */
    long raise(ShopId shop);
}
