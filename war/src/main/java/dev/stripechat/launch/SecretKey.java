package dev.stripechat.launch;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key that encrypts secrets at rest, judged before anything is started. A missing key is no fault: the server runs,
 * but is not ready, and stores no secret.
 */
final class SecretKey {

    static final String HOW_TO_MAKE_ONE = "openssl rand -base64 32";

    private static final int BYTES = 32;
    private static final int LEAST_DIFFERENT_BYTES = 12;
    private static final Pattern PLACEHOLDER =
            Pattern.compile("change.?me|secret|default|example|password");

    private final String value;

    SecretKey(String value) {
        this.value = value.strip();
    }

    void check() {
        fault().ifPresent(
                        fault -> {
                            throw new StartFailure(
                                    Exit.CONFIGURATION,
                                    "%s %s; make one with: %s"
                                            .formatted(Keys.SECRET_KEY, fault, HOW_TO_MAKE_ONE));
                        });
    }

    Optional<String> fault() {
        if (PLACEHOLDER.matcher(value.toLowerCase(Locale.ROOT)).find()) {
            return Optional.of("is a placeholder");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException notBase64) {
            return Optional.of("is not base64");
        }
        if (bytes.length != BYTES) {
            return Optional.of("must be the base64 of 32 random bytes, but has " + bytes.length);
        }
        return guessable(bytes) ? Optional.of("is not random") : Optional.empty();
    }

    /** Few different bytes, a run like 0, 1, 2 ... or readable text: nothing that a random source makes. */
    private static boolean guessable(byte[] bytes) {
        long different =
                new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .chars()
                        .distinct()
                        .count();
        boolean readable =
                new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .chars()
                        .allMatch(c -> c >= ' ' && c <= '~');
        byte[] sorted = bytes.clone();
        Arrays.sort(sorted);
        boolean run = sorted[BYTES - 1] - sorted[0] == BYTES - 1 && different == BYTES;
        return different < LEAST_DIFFERENT_BYTES || readable || run;
    }
}
