package dev.stripechat.settings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of trying the key of a connection.
 *
 * @param accepted whether Stripe knows the key at all
 * @param missing rights that it lacks, each with the name that Stripe has for it; empty, if Stripe does not say
 * @param unheard types of events that Stripe does not send us; nothing, if the key may not look
 */
public record KeyCheck(
        Instant at, boolean accepted, Map<String, String> missing, Optional<List<String>> unheard) {

    private static final String REFUSED = "refused";
    private static final String SPACE = " ";
    private static final String COLON = ":";
    private static final String UNHEARD = "unheard=";
    private static final String COMMA = ",";

    public KeyCheck {
        missing = Map.copyOf(missing);
        unheard = unheard.map(List::copyOf);
    }

    /** Stripe does not know the key, or not any more. */
    public static KeyCheck refused(Instant at) {
        return new KeyCheck(at, false, Map.of(), Optional.empty());
    }

    /** Of its {@link #text}. */
    static KeyCheck of(Instant at, String text) {
        Map<String, String> missing = new TreeMap<>();
        Optional<List<String>> unheard = Optional.empty();
        for (String pair : text.split(SPACE)) {
            if (pair.startsWith(UNHEARD)) {
                unheard = Optional.of(types(pair.substring(UNHEARD.length())));
            }
            int colon = pair.indexOf(COLON);
            if (colon > 0) {
                missing.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return new KeyCheck(at, !text.equals(REFUSED), missing, unheard);
    }

    private static List<String> types(String joined) {
        return Arrays.stream(joined.split(COMMA)).filter(type -> !type.isEmpty()).toList();
    }

    /** What was found, in one text. */
    String text() {
        if (!accepted) {
            return REFUSED;
        }
        Stream<String> rights =
                new TreeMap<>(missing)
                        .entrySet().stream()
                                .map(right -> right.getKey() + COLON + right.getValue());
        Stream<String> events = unheard.stream().map(types -> UNHEARD + String.join(COMMA, types));
        return Stream.concat(rights, events).collect(Collectors.joining(SPACE));
    }
}
