package dev.stripechat.runtime.secrets;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The value of {@code stripe-chat.secret-key}: base64 of exactly 32 random bytes. Judged in words, because a person has
 * to mend it.
 */
public record SecretKeyText(String value) {

    private static final int BYTES = 32;
    private static final int LEAST_DIFFERENT_BYTES = 12;

    /** What is wrong with it, as the rest of a sentence that starts with the name of the key; empty if it is good. */
    public Optional<String> fault() {
        if (value.isBlank()) {
            return Optional.of("is missing");
        }
        if (value.toLowerCase(Locale.ROOT)
                .matches(".*(change.?me|secret|default|example|password).*")) {
            return Optional.of("is a placeholder");
        }
        Optional<byte[]> decoded = decoded();
        if (decoded.isEmpty()) {
            return Optional.of("is not base64");
        }
        if (decoded.get().length != BYTES) {
            return Optional.of("must be 32 bytes in base64, but has " + decoded.get().length);
        }
        return guessable(decoded.get()) ? Optional.of("is not random") : Optional.empty();
    }

    /** Few different bytes, a run like 0, 1, 2 ... or readable text: nothing that a random source makes. */
    private static boolean guessable(byte[] bytes) {
        byte[] sorted = bytes.clone();
        Arrays.sort(sorted);
        long different = IntStream.range(0, BYTES).map(i -> bytes[i]).distinct().count();
        boolean run = different == BYTES && sorted[BYTES - 1] - sorted[0] == BYTES - 1;
        boolean readable =
                IntStream.range(0, BYTES).allMatch(i -> bytes[i] >= ' ' && bytes[i] <= '~');
        return different < LEAST_DIFFERENT_BYTES || run || readable;
    }

    /** The 32 bytes of a good key. */
    byte[] bytes() {
        return decoded().orElseThrow();
    }

    private Optional<byte[]> decoded() {
        try {
            return Optional.of(Base64.getDecoder().decode(value.strip()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SecretKeyText[hidden]";
    }
}
