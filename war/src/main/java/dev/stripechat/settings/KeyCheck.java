package dev.stripechat.settings;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of trying the key of a connection.
 *
 * @param accepted whether Stripe knows the key at all
 * @param missing rights that it lacks, each with the name that Stripe has for it; empty, if Stripe does not say
 */
public record KeyCheck(Instant at, boolean accepted, Map<String, String> missing) {

    private static final String REFUSED = "refused";
    private static final String SPACE = " ";
    private static final String COLON = ":";

    public KeyCheck {
        missing = Map.copyOf(missing);
    }

    /** Stripe does not know the key, or not any more. */
    public static KeyCheck refused(Instant at) {
        return new KeyCheck(at, false, Map.of());
    }

    /** Of its {@link #text}. */
    static KeyCheck of(Instant at, String text) {
        Map<String, String> missing = new TreeMap<>();
        for (String pair : text.split(SPACE)) {
            int colon = pair.indexOf(COLON);
            if (colon > 0) {
                missing.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return new KeyCheck(at, !text.equals(REFUSED), missing);
    }

    /** What was found, in one text. */
    String text() {
        return accepted
                ? new TreeMap<>(missing)
                        .entrySet().stream()
                                .map(right -> right.getKey() + COLON + right.getValue())
                                .collect(Collectors.joining(SPACE))
                : REFUSED;
    }
}
