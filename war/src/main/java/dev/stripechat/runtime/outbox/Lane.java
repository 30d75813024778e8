package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;

/**
 * A line of departures that leave one after the other; different lanes do not wait for each other.
 *
 * @param destination {@link Carrier#name()}
 * @param name what is kept in order, e.g. the id of a conversation
 */
public record Lane(ShopId shop, String destination, String name) {

    /** The name of a lane on which what waits is sent even when the shop has left for good: it tidies up elsewhere. */
    public static final String FAREWELL = "farewell";

    private static final String SEPARATOR = "/";
    private static final int PARTS = 3;

    /** The instance of the job that sends on this lane: there is one at a time, so there is one sender. */
    public String instance() {
        return String.join(SEPARATOR, shop.toString(), destination, name);
    }

    /** The lane of an {@link #instance()}. */
    static Lane of(String instance) {
        String[] parts = instance.split(SEPARATOR, PARTS);
        return new Lane(ShopId.of(parts[0]), parts[1], parts[2]);
    }
}
