package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a shop begins with: suggested answers to what only the shop can answer ({@code starter_de.properties}), with variables to
 * be filled, and how people ask for it. They are drafts: nobody is told what the shop has not said itself.
 */
public final class Starter {

    private static final Map<Language, Properties> SUGGESTIONS =
            Arrays.stream(Language.values())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Starter::read));

    private static final Map<Language, Map<String, List<String>>> PHRASINGS =
            Arrays.stream(Language.values())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Starter::asked));

    private Starter() {}

    private static Map<String, List<String>> asked(Language language) {
        return Seed.rows("seed", language)
                .collect(
                        Collectors.groupingBy(
                                row -> row[0],
                                Collectors.mapping(row -> row[1], Collectors.toList())));
    }

    private static Properties read(Language language) {
        Properties suggestions = new Properties();
        String file = "starter_" + language.tag() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Starter.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            suggestions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return suggestions;
    }

    /** How it might be answered, in each language; nothing, where facts are looked up or a person answers. */
    public static List<EntryText> suggestion(Intent intent) {
        return Arrays.stream(Language.values())
                .flatMap(language -> suggestion(intent, language).stream())
                .toList();
    }

    static Optional<EntryText> suggestion(Intent intent, Language language) {
        Properties all = SUGGESTIONS.get(language);
        return Optional.ofNullable(all.getProperty(intent.key() + ".question"))
                .map(
                        question ->
                                new EntryText(
                                        language,
                                        question,
                                        List.of(),
                                        all.getProperty(intent.key() + ".answer")));
    }

    /** How people ask for it, in the starter set. */
    public static List<String> phrasings(Intent intent, Language language) {
        return PHRASINGS.get(language).getOrDefault(intent.key(), List.of());
    }

    /** How it is asked, in short. */
    public static String question(Intent intent, Language language) {
        return Texts.in(language).text("ask." + intent.key());
    }

    /** The variables of all suggestions. */
    public static Set<String> variables() {
        return Arrays.stream(Intent.values())
                .flatMap(intent -> suggestion(intent).stream())
                .flatMap(text -> Filling.names(text.answer()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
