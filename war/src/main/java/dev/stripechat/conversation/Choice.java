package dev.stripechat.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant offers to answer when it is not sure which of a few was meant. Whoever says its text has chosen it.
 *
 * @param label what is meant, in the words of who offers it; never shown
 * @param text a short question in the shopper's language, in one line
 */
public record Choice(String label, String text) {

    /** So many are offered at most. */
    public static final int MOST = 3;

    private static final int LONGEST = 120;

    public Choice {
        text = oneLine(text);
    }

    /** Whether a shopper who writes this has chosen it. */
    public boolean isChosenBy(String said) {
        return oneLine(said).equalsIgnoreCase(text);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1).strip() + "…" : line;
    }

    /** As a row keeps them. */
    static Optional<String> packed(List<Choice> choices) {
        return Optional.of(choices)
                .filter(some -> !some.isEmpty())
                .map(
                        some ->
                                some.stream()
                                        .map(choice -> choice.label + "\t" + choice.text)
                                        .collect(Collectors.joining("\n")));
    }

    /** As they were kept. */
    static List<Choice> unpacked(@Nullable String packed) {
        return packed == null
                ? List.of()
                : Arrays.stream(packed.split("\n"))
                        .map(line -> line.split("\t", 2))
                        .map(parts -> new Choice(parts[0], parts[parts.length - 1]))
                        .toList();
    }
}
