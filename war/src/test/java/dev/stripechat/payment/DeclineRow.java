package dev.stripechat.payment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A line of {@code decline-codes.tsv}, read apart from the code that it is the measure for. */
record DeclineRow(String code, String mayRetry, String reveal, String presentAs) {

    static List<DeclineRow> all() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        DeclineRow.class.getResourceAsStream("decline-codes.tsv")),
                                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(DeclineRow::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes whose own text a shopper may read. */
    static SortedSet<String> told() {
        return all().stream()
                .map(DeclineRow::presentAs)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The code must not be told at all. */
    boolean isSecret() {
        return reveal.equals("never");
    }

    /** The code is told as another one. */
    boolean isVeiled() {
        return isSecret() || reveal.equals("generic");
    }

    private static DeclineRow of(String line) {
        String[] cells = line.split("\t", -1);
        return new DeclineRow(cells[0], cells[4], cells[5], cells[6]);
    }
}
