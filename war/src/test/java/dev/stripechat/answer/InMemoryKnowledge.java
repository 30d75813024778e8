package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Entries in memory. */
public final class InMemoryKnowledge implements KnowledgeEntries {

    private final List<KnowledgeEntry> versions = new ArrayList<>();
    private final Map<ShopId, Long> revisions = new HashMap<>();

    @Override
    public List<KnowledgeEntry> live(ShopId shop) {
        return newest(shop).filter(KnowledgeEntry::isLive).toList();
    }

    @Override
    public List<KnowledgeEntry> all(ShopId shop) {
        return newest(shop)
                .sorted(Comparator.comparing(KnowledgeEntry::changedAt).reversed())
                .toList();
    }

    @Override
    public Optional<KnowledgeEntry> named(ShopId shop, UUID id) {
        return versions(shop, id).stream().findFirst();
    }

    @Override
    public List<KnowledgeEntry> versions(ShopId shop, UUID id) {
        return versions.stream()
                .filter(entry -> entry.shop().equals(shop) && entry.id().equals(id))
                .sorted(Comparator.comparing(KnowledgeEntry::version).reversed())
                .toList();
    }

    @Override
    public void keep(KnowledgeEntry entry) {
        versions.add(entry);
    }

    @Override
    public long revision(ShopId shop) {
        return revisions.getOrDefault(shop, 0L);
    }

    @Override
    public long raise(ShopId shop) {
        return revisions.merge(shop, 1L, Long::sum);
    }

    private Stream<KnowledgeEntry> newest(ShopId shop) {
        return versions.stream()
                .filter(entry -> entry.shop().equals(shop))
                .map(KnowledgeEntry::id)
                .distinct()
                .flatMap(id -> named(shop, id).stream());
    }
}
