package dev.stripechat.payment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stripe's public decline codes, their meaning and what may be told: {@code decline-codes.tsv}. The same code may stand
 * in it as decline code and as error code; the first row, the decline code, counts.
 */
final class DeclineTable {

    static final DeclineTable INSTANCE = new DeclineTable();

    private final Map<String, Row> rows = new HashMap<>();

    private record Row(
            String code, String meaning, String mayRetry, String reveal, String presentAs) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[2], cells[4], cells[5], cells[6]);
        }

        /** A text that says "try again" is wrong when Stripe says not to. */
        boolean isForbiddenBy(String advice) {
            return "do_not_try_again".equals(advice) && mayRetry.startsWith("yes_");
        }
    }

    private DeclineTable() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                DeclineTable.class.getResourceAsStream("decline-codes.tsv"),
                                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(Row::of).forEach(row -> rows.putIfAbsent(row.code(), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DeclineReason reason(String code, Optional<String> advice) {
        Row generic = rows.get(DeclineReason.GENERIC);
        Row row = rows.getOrDefault(code, unknown(code, generic));
        Row presented = rows.getOrDefault(row.presentAs(), generic);
        Row told = advice.filter(presented::isForbiddenBy).isPresent() ? generic : presented;
        return new DeclineReason(
                code,
                told.code(),
                row.meaning(),
                "never".equals(row.reveal()),
                NextStep.of(told.mayRetry()),
                advice,
                "check_first".equals(row.mayRetry()));
    }

    private static Row unknown(String code, Row generic) {
        return new Row(
                code,
                "A code that this version does not know",
                generic.mayRetry(),
                "yes",
                DeclineReason.GENERIC);
    }
}
