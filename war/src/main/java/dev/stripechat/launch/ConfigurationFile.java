package dev.stripechat.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The properties file that was read, or nothing. */
record ConfigurationFile(String name, Properties values) {

    static final Path USUAL = Path.of("config", "stripe-chat.properties");

    /** The file that was asked for, else the usual one if it is there. */
    static ConfigurationFile read(Optional<Path> asked, Path workingFolder) {
        Path file = workingFolder.resolve(asked.orElse(USUAL));
        Properties values = new Properties();
        if (asked.isEmpty() && !Files.exists(file)) {
            return new ConfigurationFile(USUAL.toString(), values);
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartFailure(
                    Exit.CONFIGURATION,
                    "The configuration file %s cannot be read (%s)."
                            .formatted(file, Cause.of(unreadable)),
                    unreadable);
        }
        return new ConfigurationFile(file.toString(), values);
    }
}
