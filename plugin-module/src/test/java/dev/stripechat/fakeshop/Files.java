package dev.stripechat.fakeshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The shop's files, beside its classes. */
final class Files {

    private static final Map<String, String> PUBLIC =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private Files() {}

    static String text(String name) {
        try (InputStream in = Files.class.getResourceAsStream("/fakeshop/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer for the address of a public file. */
    static Optional<Answer> at(String path) {
        String type = PUBLIC.get(path.substring(path.lastIndexOf('.') + 1));
        boolean isHere =
                type != null
                        && path.matches("/[a-z]+\\.[a-z]+")
                        && Files.class.getResource("/fakeshop" + path) != null;
        return isHere
                ? Optional.of(Answer.of(200, type, text(path.substring(1))))
                : Optional.empty();
    }
}
