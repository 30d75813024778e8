package dev.stripechat.stories.threats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What attackers write, where they write it, and what they want to have said. */
final class Attacks {

    private static final String FILE = "/dev/stripechat/answer/model/attacks.tsv";

    private Attacks() {}

    /**
     * One of them.
     *
     * @param place where it is written: {@code message}, {@code product}, {@code note} or {@code entry}
     * @param wanted what the shopper is to read
     */
    record Attack(String place, String language, String text, String wanted) {}

    static List<Attack> all() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Attacks.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(parts -> new Attack(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
