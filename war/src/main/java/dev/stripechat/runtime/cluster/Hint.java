package dev.stripechat.runtime.cluster;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * There may be news of something. It says no more than where to look in the database: hints get lost, come twice or late.
 * Fired as an event on the nodes that are told.
 *
 * @param kind what it is, a word of the room that tells it
 * @param id which one
 */
public record Hint(String kind, ShopId shop, String id) {

    private static final int PARTS = 3;
    private static final int LONGEST = 300;

    /** As it travels. */
    public String text() {
        return kind + " " + shop + " " + id;
    }

    /** Reads what has travelled; what is no hint is none. */
    public static Optional<Hint> of(String text) {
        List<String> parts = List.of(text.split(" ", PARTS));
        if (text.length() > LONGEST || parts.size() < PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Hint(parts.get(0), ShopId.of(parts.get(1)), parts.get(2)));
        } catch (Refusal noShop) {
            return Optional.empty();
        }
    }
}
