package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Example;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every installation knows from the beginning: how people ask for each intent ({@code seed_de.tsv}: intent, tab, line), and what
 * people write that asks for none ({@code background_de.tsv}: its kind, tab, line).
 */
final class Seed {

    private static final String ATTACK = "attack";

    private Seed() {}

    /** All of it, in every language. */
    static List<Example> examples() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.concat(asked(language), none(language)))
                .toList();
    }

    private static Stream<Example> asked(Language language) {
        return rows("seed", language).map(row -> new Example(row[0], language, row[1]));
    }

    private static Stream<Example> none(Language language) {
        return rows("background", language)
                .map(
                        row ->
                                row[0].equals(ATTACK)
                                        ? Example.attack(language, row[1])
                                        : Example.none(language, row[1]));
    }

    static Stream<String[]> rows(String kind, Language language) {
        return lines(kind, language)
                .map(line -> line.split("\t", 2))
                .filter(row -> row.length == 2);
    }

    private static Stream<String> lines(String kind, Language language) {
        String name = "seed/" + kind + "_" + language.tag() + ".tsv";
        try (InputStream in = Seed.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
