package dev.stripechat.evaluation;

import dev.stripechat.kernel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the product brings to learn from, the development set, and the half of it that is held out. */
final class OwnSets {

    private static final String SEED = "/dev/stripechat/answer/seed/";

    private OwnSets() {}

    static List<Line> seed() {
        return Stream.of(Language.values())
                .flatMap(
                        language ->
                                Stream.of("seed_", "background_")
                                        .flatMap(name -> lines(SEED + name, language).stream()))
                .toList();
    }

    static List<Line> development(Language language) {
        return lines(SEED + "development_", language);
    }

    static List<Line> heldOut(Language language) {
        return lines("heldout_", language);
    }

    private static List<Line> lines(String name, Language language) {
        return rows(name, language).stream()
                .map(row -> new Line(row[0], language, row[1]))
                .toList();
    }

    /** The columns of each row. */
    static List<String[]> rows(String name, Language language) {
        try (var file = OwnSets.class.getResourceAsStream(name + language.tag() + ".tsv");
                var lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t")).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
