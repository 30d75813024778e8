package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what {@link PreparedDoubt} reads. */
public final class DoubtFile {

    private DoubtFile() {}

    /** Whether what the product brings was learned of these examples. */
    public static boolean isOf(List<Example> examples) {
        return PreparedDoubt.of(examples).isPresent();
    }

    /** What was learned when it was written. */
    public static Map<Language, List<Double>> prepared(List<Example> examples) {
        return numbers(PreparedDoubt.of(examples).orElseThrow());
    }

    /** What is learned now. */
    public static Map<Language, List<Double>> learned(List<Example> examples) {
        return numbers(doubts(examples));
    }

    private static Map<Language, List<Double>> numbers(Map<Language, Doubt> doubts) {
        return doubts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one ->
                                        Stream.of(
                                                        one.getValue().best(),
                                                        one.getValue().amongThree())
                                                .flatMap(gate -> gate.numbers().boxed())
                                                .toList()));
    }

    private static Map<Language, Doubt> doubts(List<Example> examples) {
        Gloss gloss = Gloss.ours();
        List<Tokens> tokens =
                examples.stream()
                        .map(example -> Tokens.of(example.text(), example.language(), gloss))
                        .toList();
        Features features = Features.of(tokens, gloss, TextEncoder.NONE);
        List<Heard> texts =
                examples.stream()
                        .map(example -> features.of(example.text(), example.language()))
                        .toList();
        return Doubt.learned(examples.stream().map(Example::label).toList(), texts, features);
    }

    /** The file, learned of these examples. */
    public static String of(List<Example> examples) {
        StringBuilder file = new StringBuilder(PreparedDoubt.fingerprint(examples)).append('\n');
        doubts(examples)
                .forEach(
                        (language, doubt) -> {
                            file.append(line(language, doubt.best()));
                            file.append(line(language, doubt.amongThree()));
                        });
        return file.toString();
    }

    private static String line(Language language, Gate gate) {
        return gate.numbers()
                .mapToObj(number -> String.format(Locale.ROOT, " %.9g", number))
                .collect(Collectors.joining("", language.tag(), "\n"));
    }
}
