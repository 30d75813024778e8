package dev.stripechat.runtime.intake.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Arrivals in {@code runtime_intake}. */
@Dependent
class JpaIntake implements Intake {

    private final EntityManager entities;

    @Inject
    JpaIntake(EntityManager entities) {
        this.entities = entities;
    }

    /** Plain SQL: a unique violation would abort the transaction, ON CONFLICT does not. */
    @Override
    public boolean keep(Arrival arrival) {
        int rows =
                entities.createNativeQuery(
                                """
                                insert into runtime_intake (source, event_id, shop_id, subject, body, received_at)
                                values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6)
                                on conflict (source, event_id) do nothing
                                """)
                        .setParameter(1, arrival.source())
                        .setParameter(2, arrival.eventId())
                        .setParameter(3, arrival.shop().toString())
                        .setParameter(4, arrival.subject())
                        .setParameter(5, arrival.body())
                        .setParameter(6, Timestamp.from(arrival.receivedAt()))
                        .executeUpdate();
        return rows == 1;
    }

    @Override
    public List<Arrival> waiting(String source, String subject) {
        return entities.createQuery(
                        """
                        select a from Arrival a
                        where a.source = :source and a.subject = :subject
                          and a.handledAt is null and a.deadAt is null
                        order by a.receivedAt, a.eventId
                        """,
                        Arrival.class)
                .setParameter("source", source)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Set<Subject> unfinished(String sourcePrefix, int most) {
        return entities.createQuery(
                        "select distinct a.source, a.subject from Arrival a"
                                + " where a.source like :prefix and a.handledAt is null"
                                + " and a.deadAt is null",
                        Object[].class)
                .setParameter("prefix", sourcePrefix + "%")
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Subject((String) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    @Override
    public void reopen(String source, Set<String> outcomes) {
        entities.createQuery(
                        "update Arrival a set a.handledAt = null, a.outcome = null"
                                + " where a.source = :source and a.outcome in :outcomes and a.emptiedAt is null")
                .setParameter("source", source)
                .setParameter("outcomes", outcomes)
                .executeUpdate();
    }

    @Override
    public List<Arrival> dead(ShopId shop, int most) {
        return entities.createQuery(
                        "select a from Arrival a where a.shopId = :shop and a.deadAt is not null"
                                + " order by a.receivedAt desc, a.eventId",
                        Arrival.class)
                .setParameter("shop", shop.value())
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Optional<Arrival> held(ShopId shop, String source, String eventId) {
        return entities.createQuery(
                        "select a from Arrival a where a.shopId = :shop and a.source = :source"
                                + " and a.eventId = :event",
                        Arrival.class)
                .setParameter("shop", shop.value())
                .setParameter("source", source)
                .setParameter("event", eventId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }
}
