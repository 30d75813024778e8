package dev.stripechat.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that the sender of a message made up, so that a repeated send is the same message. */
public record ClientId(UUID value) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * Reads the id from the wire.
     *
     * @throws Refusal invalid ({@code bad_frame}), when it is no UUID
     */
    public static ClientId of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw Refusal.invalid("bad_frame", "clientId must be a UUID.");
        }
        return new ClientId(UUID.fromString(text.toLowerCase(Locale.ROOT)));
    }

    /** The same id for the same cause: what a machine says because of one thing is said once. */
    public static ClientId because(String cause) {
        return new ClientId(UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
