package dev.stripechat.answer.store;

import dev.stripechat.answer.Figures;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The figures of a day, as they were counted. */
final class FigureRow {

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
