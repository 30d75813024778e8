package dev.stripechat.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that promise something, name a company, say when, ask for a secret, or say that something is done: {@code promises.tsv}, what
 * is meant and, in one expression for each line, how it is said.
 */
final class Promises {

    private static final List<Promise> ALL = read();

    private Promises() {}

    private record Promise(String meaning, Pattern words) {}

    private static List<Promise> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Promises.class.getResourceAsStream("promises.tsv"),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(
                            parts ->
                                    new Promise(
                                            parts[0],
                                            Pattern.compile(
                                                    "(?iU)(?<![\\p{L}\\p{N}])(?:"
                                                            + parts[1]
                                                            + ")(?![\\p{L}\\p{N}])")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text promises. */
    static List<Claim> in(String text) {
        List<Claim> found = new ArrayList<>();
        for (Promise promise : ALL) {
            Matcher matcher = promise.words().matcher(text);
            while (matcher.find()) {
                found.add(Claim.of("promise", promise.meaning(), matcher.group()));
            }
        }
        return found;
    }
}
