package dev.stripechat.shop.store;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.MoneyMoved;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Attempts that may be over. Whether money has moved for one is noted with it here and not when it moves: then its row would
 * be held beside its conversation's, in the other order than the page holds them.
 */
@Dependent
class AttemptRows {

    private static final String MONEY_AT =
            "update shop_payment_attempt set money_at = ?3 where shop_id = ?1 and id = ?2";
    private static final String OPEN_AT =
            "update shop_payment_attempt set open_at = ?3 where shop_id = ?1 and id = ?2";

    private final EntityManager entities;
    private final MoneyMoved money;

    @Inject
    AttemptRows(EntityManager entities, MoneyMoved money) {
        this.entities = entities;
        this.money = money;
    }

    /** One of them. */
    record Row(ShopId shop, PaymentAttemptId id) {

        static Row of(Object found) {
            Object[] parts = (Object[]) found;
            return new Row(
                    ShopId.of((String) parts[0]),
                    new PaymentAttemptId(UUID.fromString((String) parts[1])));
        }
    }

    /** Those of them for which no money has moved since; with the others it is noted when it did last. */
    List<Row> withoutMoney(List<?> found, Instant since) {
        return found.stream()
                .map(Row::of)
                .filter(
                        row -> {
                            Optional<Instant> last =
                                    money.lastFor(row.shop(), row.id()).filter(since::isBefore);
                            last.ifPresent(at -> note(row, MONEY_AT, at));
                            return last.isEmpty();
                        })
                .toList();
    }

    /** Those of them for which nobody can pay any more; with the others it is noted when that was seen. */
    List<Row> withoutWayToPay(List<Row> found, Instant now) {
        return found.stream()
                .filter(
                        row -> {
                            boolean open = money.mayStill(row.shop(), row.id());
                            if (open) {
                                note(row, OPEN_AT, now);
                            }
                            return !open;
                        })
                .toList();
    }

    private void note(Row row, String noting, Instant at) {
        entities.createNativeQuery(noting)
                .setParameter(1, row.shop().value())
                .setParameter(2, row.id().value())
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    /** It is forgotten. */
    void forget(Row row) {
        entities.createNativeQuery(
                        "delete from shop_payment_attempt where shop_id = ?1 and id = ?2")
                .setParameter(1, row.shop().value())
                .setParameter(2, row.id().value())
                .executeUpdate();
    }
}
