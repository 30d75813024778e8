package dev.stripechat.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The id that the sender of a message made up, so that a repeated send is the same message. */
public record ClientId(UUID value) {

    /** Version of the ids that {@link #because} makes: nobody outside may take one of them beforehand. */
    private static final int OUR_OWN = 3;

    /**
     * Reads the id from the wire.
     *
     * @throws Refusal invalid ({@code bad_frame}), when it is no UUID, or one that only we make
     */
    public static ClientId of(String text) {
        if (!Ids.isUuid(text)) {
            throw Refusal.invalid("bad_frame", "clientId must be a UUID.");
        }
        UUID id = UUID.fromString(text.toLowerCase(Locale.ROOT));
        if (id.version() == OUR_OWN) {
            throw Refusal.invalid("bad_frame", "clientId must be a random UUID.");
        }
        return new ClientId(id);
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
