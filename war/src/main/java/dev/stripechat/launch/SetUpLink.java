package dev.stripechat.launch;

import java.util.Optional;

/**
 * The link to set up that the application lays down while nobody has an account. It is handed over by a property of the
 * process and taken away at once: printed on the terminal it reaches who starts the server, in the log it would stay.
 */
final class SetUpLink {

    private static final String PROPERTY = "dev.stripechat.setup-link";

    private SetUpLink() {}

    /** The application is told that somebody prints it. */
    static SetUpLink awaited() {
        System.setProperty(PROPERTY, "");
        return new SetUpLink();
    }

    Optional<String> taken() {
        return Optional.ofNullable(System.clearProperty(PROPERTY)).filter(url -> !url.isEmpty());
    }
}
