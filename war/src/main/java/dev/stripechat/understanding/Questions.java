package dev.stripechat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of a message that could each be a question. */
final class Questions {

    private static final int MOST = 8;
    private static final int LONGEST = 4_000;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!…])[\\s)]+|[\\r\\n;]+");
    private static final String START =
            "(?:was|wie|wo|wann|warum|wieso|weshalb|wer|welche[rsnm]?|wieviel|kann|kannst|könnt|könnten|können|gibt|ist|sind|habt|haben|hat|"
                    + "muss|müssen|darf|dürfen|nehmt|akzeptiert|liefert|versendet|bietet|geht|"
                    + "what|how|where|when|why|who|which|can|could|do|does|did|is|are|will|would|may|have|has)";
    private static final Pattern JOINT =
            Pattern.compile(
                    "(?i)(?<!\\s)(?:\\s*+,)?+\\s++(?:und|and|außerdem|ausserdem|also|plus|sowie|oder|noch was|ps:?)\\s++(?="
                            + START
                            + "\\b)|(?<!\\s)\\s*+,\\s++(?="
                            + START
                            + "\\b)");

    private Questions() {}

    /** Sentences, and within them what a conjunction joins; one part alone when there is nothing to part. */
    static List<String> in(String message) {
        String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        List<String> parts = new ArrayList<>();
        SENTENCE.splitAsStream(text)
                .flatMap(sentence -> Stream.of(JOINT.split(sentence)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .limit(MOST)
                .forEach(parts::add);
        return List.copyOf(parts);
    }
}
