package dev.stripechat.answer.store;

import dev.stripechat.answer.ModelBooks;
import dev.stripechat.answer.ModelFault;
import dev.stripechat.answer.ModelLimits;
import dev.stripechat.answer.ModelStanding;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts in plain SQL: whether there is enough left and taking it is one statement, so that no two nodes take the same. A
 * conversation is held before its shop's day, by everybody.
 */
@Dependent
class SqlModelBooks implements ModelBooks {

    private static final String TAKE_FROM_DAY =
            """
            insert into answer_model_day as had (shop_id, day, calls, tokens, thrown_away)
            values (?1, cast(?2 as date), 1, ?3, 0)
            on conflict (shop_id, day) do update
                set calls = had.calls + 1, tokens = had.tokens + ?3
                where had.calls < ?4 and had.tokens + ?3 <= ?5
            """;
    private static final String TAKE_FROM_TALK =
            """
            insert into answer_model_talk as had (conversation_id, shop_id, calls, tokens, called_at)
            values (?1, ?2, 1, ?3, ?6)
            on conflict (conversation_id) do update
                set calls = had.calls + 1, tokens = had.tokens + ?3, called_at = ?6
                where had.shop_id = ?2 and had.calls < ?4 and had.tokens + ?3 <= ?5
            """;
    private static final String GIVE_BACK_TO_TALK =
            """
            update answer_model_talk set calls = calls - 1, tokens = greatest(0, tokens - ?3)
            where conversation_id = ?1 and shop_id = ?2
            """;
    private static final String SETTLE_TALK =
            """
            update answer_model_talk set tokens = greatest(0, tokens + ?3)
            where conversation_id = ?1 and shop_id = ?2
            """;
    private static final String SETTLE_DAY =
            """
            update answer_model_day set tokens = greatest(0, tokens + ?3)
            where shop_id = ?1 and day = cast(?2 as date)
            """;
    private static final String THROW_AWAY =
            """
            update answer_model_day set thrown_away = thrown_away + 1
            where shop_id = ?1 and day = cast(?2 as date)
            """;
    private static final String ANSWERED =
            """
            insert into answer_model_state as had (shop_id, failures, answered_at, fault)
            values (?1, 0, ?2, '')
            on conflict (shop_id) do update
                set failures = 0, answered_at = greatest(had.answered_at, ?2), fault = '', paused_until = null
            """;
    private static final String FAILED =
            """
            insert into answer_model_state as had (shop_id, failures, failed_at, fault)
            values (?1, 1, ?2, ?3)
            on conflict (shop_id) do update
                set failures = least(had.failures + 1, 1000), failed_at = ?2, fault = ?3,
                    paused_until = case when had.failures + 1 >= ?4
                        then cast(?2 as timestamptz)
                            + least(?6, ?5 * power(2, least(had.failures + 1 - ?4, 20))) * interval '1 second'
                        end
            """;
    private static final String STANDING =
            """
            select coalesce(d.calls, 0), coalesce(d.tokens, 0), coalesce(d.thrown_away, 0),
                s.answered_at, s.failed_at, coalesce(s.fault, ''), s.paused_until
            from (select cast(?1 as uuid) as shop_id) as asked
            left join answer_model_day d on d.shop_id = asked.shop_id and d.day = cast(?2 as date)
            left join answer_model_state s on s.shop_id = asked.shop_id
            """;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    SqlModelBooks(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public boolean reserve(Account account, ModelLimits limits, int tokens) {
        boolean isMore =
                tokens > limits.dayTokens()
                        || account.conversation().isPresent()
                                && tokens > limits.conversationTokens();
        if (isMore || !takesFromTalk(account, limits, tokens)) {
            return false;
        }
        boolean taken =
                of(TAKE_FROM_DAY, account)
                                .setParameter(3, tokens)
                                .setParameter(4, limits.dayCalls())
                                .setParameter(5, limits.dayTokens())
                                .executeUpdate()
                        > 0;
        if (!taken) {
            account.conversation()
                    .ifPresent(
                            talk ->
                                    ofTalk(GIVE_BACK_TO_TALK, account.shop(), talk)
                                            .setParameter(3, tokens)
                                            .executeUpdate());
        }
        return taken;
    }

    private boolean takesFromTalk(Account account, ModelLimits limits, int tokens) {
        return account.conversation()
                .map(
                        talk ->
                                ofTalk(TAKE_FROM_TALK, account.shop(), talk)
                                                .setParameter(3, tokens)
                                                .setParameter(4, limits.conversationCalls())
                                                .setParameter(5, limits.conversationTokens())
                                                .setParameter(6, Timestamp.from(clock.instant()))
                                                .executeUpdate()
                                        > 0)
                .orElse(true);
    }

    @Override
    public void settle(Account account, int reserved, int cost) {
        account.conversation()
                .ifPresent(
                        talk ->
                                ofTalk(SETTLE_TALK, account.shop(), talk)
                                        .setParameter(3, cost - reserved)
                                        .executeUpdate());
        of(SETTLE_DAY, account).setParameter(3, cost - reserved).executeUpdate();
    }

    @Override
    public void threwAway(Account account) {
        of(THROW_AWAY, account).executeUpdate();
    }

    @Override
    public void answered(ShopId shop, Instant now) {
        entities.createNativeQuery(ANSWERED)
                .setParameter(1, shop.value())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    @Override
    public void failed(ShopId shop, ModelFault fault, Instant now) {
        entities.createNativeQuery(FAILED)
                .setParameter(1, shop.value())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, fault.name())
                .setParameter(4, PATIENCE)
                .setParameter(5, FIRST_PAUSE)
                .setParameter(6, LONGEST_PAUSE)
                .executeUpdate();
    }

    @Override
    public ModelStanding standing(ShopId shop, LocalDate day) {
        List<?> rows =
                entities.createNativeQuery(STANDING)
                        .setParameter(1, shop.toString())
                        .setParameter(2, day.toString())
                        .getResultList();
        return StandingRow.read((Object[]) rows.get(0));
    }

    @Override
    public void startAfresh(ShopId shop) {
        entities.createNativeQuery("delete from answer_model_state where shop_id = ?1")
                .setParameter(1, shop.value())
                .executeUpdate();
    }

    @Override
    public void forget(ShopId shop, ConversationId conversation) {
        ofTalk(
                        "delete from answer_model_talk where conversation_id = ?1 and shop_id = ?2",
                        shop,
                        conversation)
                .executeUpdate();
    }

    private Query of(String sql, Account account) {
        return entities.createNativeQuery(sql)
                .setParameter(1, account.shop().value())
                .setParameter(2, account.day().toString());
    }

    private Query ofTalk(String sql, ShopId shop, ConversationId conversation) {
        return entities.createNativeQuery(sql)
                .setParameter(1, conversation.value())
                .setParameter(2, shop.value());
    }
}
