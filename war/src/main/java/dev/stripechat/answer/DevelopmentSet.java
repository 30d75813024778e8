package dev.stripechat.answer;

import dev.stripechat.answer.Trial.Known;
import dev.stripechat.answer.Trial.Origin;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Questions whose meaning is known and that nobody learns from ({@code development_de.tsv}: intent, tab, line; a kind that is no
 * intent is answered by nobody).
 */
final class DevelopmentSet {

    private static final Map<Language, List<Known>> ALL =
            Arrays.stream(Language.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(), DevelopmentSet::read));

    private DevelopmentSet() {}

    static List<Known> in(Language language) {
        return ALL.get(language);
    }

    private static List<Known> read(Language language) {
        return Seed.rows("development", language)
                .map(
                        row ->
                                new Known(
                                        Origin.DEVELOPMENT,
                                        language,
                                        row[1],
                                        Optional.of(label(row[0]))))
                .toList();
    }

    private static String label(String kind) {
        return Intent.of(kind).map(Intent::key).orElse(Example.NONE);
    }
}
