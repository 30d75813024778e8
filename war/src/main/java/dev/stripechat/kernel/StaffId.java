package dev.stripechat.kernel;

import java.util.UUID;

/** A person who works for a shop: its id. */
public record StaffId(UUID value) {

    /**
     * Reads an id from text.
     *
     * @throws Refusal not found, when it is no UUID: an id that cannot exist names nothing
     */
    public static StaffId of(String text) {
        return new StaffId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
