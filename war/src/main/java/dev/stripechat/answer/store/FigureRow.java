package dev.stripechat.answer.store;

import dev.stripechat.answer.Figures;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The figures of a day, counted where the questions are: a shop may have asked half a million in three months. */
final class FigureRow {

    /** As {@link Figures#of} counts them. */
    static final String BY_DAY =
            """
            select cast(cast(q.at at time zone 'utc' as date) as text), count(*),
                count(*) filter (where outcome = 'ANSWERED'),
                count(*) filter (where outcome = 'ASKED'),
                count(*) filter (where resolved),
                count(*) filter (where outcome not in ('ANSWERED', 'ASKED')),
                count(*) filter (where outcome = 'ANSWERED' and not contradicted and rated <> 'NO'),
                count(*) filter (where rated = 'YES'),
                count(*) filter (where rated = 'PARTLY'),
                count(*) filter (where rated = 'NO')
            from answer_asked q where q.shop_id = ?1 and q.at >= ?2 group by 1
            """;

    private final @Nullable Object[] row;
    private int next;

    private FigureRow(@Nullable Object[] row) {
        this.row = row;
    }

    static Figures read(@Nullable Object[] row) {
        FigureRow columns = new FigureRow(row);
        LocalDate day = LocalDate.parse(String.valueOf(columns.one()));
        return new Figures(
                day,
                columns.count(),
                columns.count(),
                columns.count(),
                columns.count(),
                columns.count(),
                columns.count(),
                columns.count(),
                columns.count(),
                columns.count());
    }

    private @Nullable Object one() {
        return row[next++];
    }

    private int count() {
        return one() instanceof Number number ? number.intValue() : 0;
    }
}
