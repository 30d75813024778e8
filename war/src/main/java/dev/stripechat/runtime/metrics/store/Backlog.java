package dev.stripechat.runtime.metrics.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What waits in the database, and since when: read at one time, for the whole installation. */
record Backlog(Map<String, Waiting> waiting) {

    /** The indexes of what waits serve them, and nobody needs to know how many more than ten thousand there are. */
    private static final String QUESTION =
            """
            select 'job ' || task_name, count(*), extract(epoch from now() - min(execution_time))
            from (select task_name, execution_time from runtime_task
                  where not picked and execution_time <= now() order by execution_time limit 10000) due
            group by task_name
            union all
            select 'failing ' || task_name, count(*), extract(epoch from now() - min(last_failure))
            from (select task_name, last_failure from runtime_task
                  where consecutive_failures > 0 limit 10000) failing
            group by task_name
            union all
            select 'intake', count(*), extract(epoch from now() - min(received_at))
            from (select received_at from runtime_intake
                  where handled_at is null and dead_at is null limit 10000) kept
            union all
            select 'intake dead', count(*), extract(epoch from now() - min(received_at))
            from (select received_at from runtime_intake where dead_at is not null limit 10000) aside
            union all
            select 'outbox ' || lower(state), count(*), max(extract(epoch from late))
            from (select state,
                         greatest(now() - next_at,
                                  case when failures > 0 then now() - trying_since end,
                                  interval '0') as late
                  from runtime_outbox where state in ('WAITING', 'SENDING')
                  order by next_at limit 10000) open
            group by state
            union all
            select 'outbox ' || lower(state), count(*), extract(epoch from now() - min(tried_at))
            from (select state, tried_at from runtime_outbox
                  where state in ('DEAD', 'UNCERTAIN') limit 10000) stuck
            group by state
            """;

    /** How many, and how long the oldest has been waiting. */
    record Waiting(long count, double oldestSeconds) {}

    static final Waiting NOTHING = new Waiting(0, 0);

    static Backlog read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUESTION)) {
            Map<String, Waiting> waiting = new HashMap<>();
            while (rows.next()) {
                waiting.put(rows.getString(1), new Waiting(rows.getLong(2), rows.getDouble(3)));
            }
            return new Backlog(Map.copyOf(waiting));
        }
    }

    Waiting of(String what) {
        return waiting.getOrDefault(what, NOTHING);
    }
}
