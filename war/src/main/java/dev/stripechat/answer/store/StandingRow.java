package dev.stripechat.answer.store;

import dev.stripechat.answer.ModelFault;
import dev.stripechat.answer.ModelStanding;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a row of counts and moments. */
final class StandingRow {

    private static final int ANSWERED = 3;
    private static final int FAILED = 4;
    private static final int FAULT = 5;
    private static final int PAUSED = 6;

    private StandingRow() {}

    static ModelStanding read(@Nullable Object[] row) {
        return new ModelStanding(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                moment(row[ANSWERED]),
                moment(row[FAILED]),
                fault(row[FAULT]),
                moment(row[PAUSED]));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** One that this version does not know is none: another node may be newer. */
    private static Optional<ModelFault> fault(@Nullable Object value) {
        return Arrays.stream(ModelFault.values())
                .filter(fault -> fault.name().equals(value))
                .findAny();
    }

    private static Optional<Instant> moment(@Nullable Object value) {
        return value instanceof Timestamp at
                ? Optional.of(at.toInstant())
                : value instanceof OffsetDateTime time
                        ? Optional.of(time.toInstant())
                        : Optional.empty();
    }
}
