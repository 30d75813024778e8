package dev.stripechat.kernel;

import java.util.UUID;

/** A conversation: its id. */
public record ConversationId(UUID value) {

    /**
     * Reads an id from text.
     *
     * @throws Refusal not found, when it is no UUID: an id that cannot exist names nothing
     */
    public static ConversationId of(String text) {
        return new ConversationId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
