package dev.stripechat.runtime.outbox.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Departures;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Departures in {@code runtime_outbox}. */
@Dependent
class JpaDepartures implements Departures {

    private final EntityManager entities;

    @Inject
    JpaDepartures(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Plain SQL: a unique violation would abort the transaction, ON CONFLICT does not. The lock keeps the numbers of a
     * lane in the order of the commits.
     */
    @Override
    public boolean keep(Departure departure) {
        Letter letter = departure.letter();
        NamedLock.take(entities, "outbox " + letter.lane().instance());
        int rows =
                entities.createNativeQuery(
                                """
                                insert into runtime_outbox (id, shop_id, destination, lane, what, payload, idempotency_key,
                                    state, attempts, failures, woken, node, cause, created_at, trying_since, next_at)
                                values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7,
                                    'WAITING', 0, 0, false, '', '', ?8, ?8, ?9)
                                on conflict (shop_id, destination, idempotency_key) do nothing
                                """)
                        .setParameter(1, departure.id().toString())
                        .setParameter(2, letter.lane().shop().toString())
                        .setParameter(3, letter.lane().destination())
                        .setParameter(4, letter.lane().name())
                        .setParameter(5, letter.what())
                        .setParameter(6, letter.payload())
                        .setParameter(7, letter.key())
                        .setParameter(8, Timestamp.from(departure.createdAt()))
                        .setParameter(9, Timestamp.from(departure.nextAt().orElseThrow()))
                        .executeUpdate();
        return rows == 1;
    }

    @Override
    public Optional<Departure> head(Lane lane) {
        return onLane(lane).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<Departure> open(Lane lane) {
        return onLane(lane).getResultList();
    }

    private TypedQuery<Departure> onLane(Lane lane) {
        return entities.createQuery(
                        """
                        select d from Departure d
                        where d.shopId = :shop and d.destination = :destination and d.lane = :lane
                          and d.progress.settledAt is null
                        order by d.number
                        """,
                        Departure.class)
                .setParameter("shop", lane.shop().value())
                .setParameter("destination", lane.destination())
                .setParameter("lane", lane.name())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Departure> held(ShopId shop, UUID id) {
        return entities.createQuery(
                        "select d from Departure d where d.shopId = :shop and d.id = :id",
                        Departure.class)
                .setParameter("shop", shop.value())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    @Override
    public Optional<Departure> held(ShopId shop, String destination, String key) {
        return entities.createQuery(
                        "select d from Departure d where d.shopId = :shop"
                                + " and d.destination = :destination and d.idempotencyKey = :key",
                        Departure.class)
                .setParameter("shop", shop.value())
                .setParameter("destination", destination)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    @Override
    public List<Lane> due(Instant now, int most) {
        List<?> rows =
                entities.createNativeQuery(
                                """
                                select distinct cast(d.shop_id as text), d.destination, d.lane
                                from runtime_outbox d
                                where d.state in ('WAITING', 'SENDING') and d.next_at <= ?1
                                  and not exists (select 1 from runtime_outbox s
                                      where s.shop_id = d.shop_id and s.destination = d.destination
                                        and s.lane = d.lane and s.state in ('DEAD', 'UNCERTAIN'))
                                """)
                        .setParameter(1, Timestamp.from(now))
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Lane(ShopId.of((String) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    @Override
    public List<Departure> open(ShopId shop, int most) {
        return entities.createQuery(
                        """
                        select d from Departure d
                        where d.shopId = :shop
                          and d.progress.settledAt is null
                        order by case when d.progress.state in (dev.stripechat.runtime.outbox.Departure.State.DEAD,
                              dev.stripechat.runtime.outbox.Departure.State.UNCERTAIN) then 0 else 1 end,
                            d.progress.createdAt desc, d.number desc
                        """,
                        Departure.class)
                .setParameter("shop", shop.value())
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Map<Departure.State, Long> counts(ShopId shop) {
        Map<Departure.State, Long> counts = new EnumMap<>(Departure.State.class);
        entities.createQuery(
                        """
                        select d.progress.state, count(d) from Departure d
                        where d.shopId = :shop
                          and d.progress.settledAt is null
                        group by d.progress.state
                        """,
                        Object[].class)
                .setParameter("shop", shop.value())
                .getResultStream()
                .forEach(row -> counts.put((Departure.State) row[0], (Long) row[1]));
        return counts;
    }
}
