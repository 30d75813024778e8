package dev.stripechat.answer.store;

import dev.stripechat.answer.KnowledgeEntries;
import dev.stripechat.answer.KnowledgeEntry;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Entries in {@code answer_entry}, one row a version; revisions in {@code answer_revision}. */
@Dependent
class JpaKnowledgeEntries implements KnowledgeEntries {

    private static final String NEWEST =
            "select e from KnowledgeEntry e where e.shopId = :shop and e.newest = true";

    /** One query for the texts of all entries instead of one for each entry. */
    private static final String AT_ONCE = "eclipselink.batch";

    private final EntityManager entities;

    @Inject
    JpaKnowledgeEntries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<KnowledgeEntry> live(ShopId shop) {
        return entities.createQuery(
                        NEWEST + " and e.state = 'live' order by e.id", KnowledgeEntry.class)
                .setHint(AT_ONCE, "e.texts")
                .setParameter("shop", shop.value())
                .getResultList();
    }

    @Override
    public List<KnowledgeEntry> all(ShopId shop) {
        return entities.createQuery(
                        NEWEST + " order by e.changedAt desc, e.id", KnowledgeEntry.class)
                .setHint(AT_ONCE, "e.texts")
                .setParameter("shop", shop.value())
                .getResultList();
    }

    @Override
    public Optional<KnowledgeEntry> named(ShopId shop, UUID id) {
        return entities.createQuery(NEWEST + " and e.id = :id", KnowledgeEntry.class)
                .setParameter("shop", shop.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<KnowledgeEntry> versions(ShopId shop, UUID id) {
        return entities.createQuery(
                        "select e from KnowledgeEntry e where e.shopId = :shop and e.id = :id"
                                + " order by e.version desc",
                        KnowledgeEntry.class)
                .setParameter("shop", shop.value())
                .setParameter("id", id)
                .getResultList();
    }

    @Override
    public void keep(KnowledgeEntry entry) {
        entities.createNativeQuery(
                        "update answer_entry set newest = false"
                                + " where shop_id = ?1 and id = ?2 and newest")
                .setParameter(1, entry.shop().value())
                .setParameter(2, entry.id())
                .executeUpdate();
        entities.persist(entry);
        entities.flush();
    }

    @Override
    public long revision(ShopId shop) {
        List<?> rows =
                entities.createNativeQuery(
                                "select revision from answer_revision where shop_id = ?1")
                        .setParameter(1, shop.value())
                        .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).longValue();
    }

    @Override
    public long raise(ShopId shop) {
        return ((Number)
                        entities.createNativeQuery(
                                        """
                                        insert into answer_revision (shop_id, revision) values (?1, 1)
                                        on conflict (shop_id) do update set revision = answer_revision.revision + 1
                                        returning revision
                                        """)
                                .setParameter(1, shop.value())
                                .getSingleResult())
                .longValue();
    }
}
