package dev.stripechat.answer.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** What model services cost on days, and in conversations, more than 90 days ago is forgotten. */
@UseCase
class OldModelCounts implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(90);

    private final EntityManager entities;

    @Inject
    OldModelCounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "counts of model services";
    }

    @Override
    public int tidy(Instant now, int most) {
        Timestamp before = Timestamp.from(now.minus(KEPT));
        int days =
                entities.createNativeQuery(
                                """
                                delete from answer_model_day where ctid in (
                                    select ctid from answer_model_day
                                    where day < cast(cast(?1 as timestamptz) at time zone 'utc' as date)
                                    order by day limit ?2 for update skip locked)
                                """)
                        .setParameter(1, before)
                        .setParameter(2, most)
                        .executeUpdate();
        return days
                + entities.createNativeQuery(
                                """
                                delete from answer_model_talk where conversation_id in (
                                    select conversation_id from answer_model_talk where called_at < ?1
                                    order by called_at limit ?2 for update skip locked)
                                """)
                        .setParameter(1, before)
                        .setParameter(2, most - days)
                        .executeUpdate();
    }
}
