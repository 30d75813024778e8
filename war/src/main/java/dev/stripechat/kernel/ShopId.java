package dev.stripechat.kernel;

import java.util.UUID;

/** A shop, which is a tenant: its id. */
public record ShopId(UUID value) {

    /**
     * Reads an id from text.
     *
     * @throws Refusal not found, when it is no UUID: an id that cannot exist names nothing
     */
    public static ShopId of(String text) {
        return new ShopId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
