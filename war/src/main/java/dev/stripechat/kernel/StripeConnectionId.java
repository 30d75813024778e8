package dev.stripechat.kernel;

import java.util.UUID;

/** A Stripe account of a shop, in live or test mode: its id. */
public record StripeConnectionId(UUID value) {

    /**
     * Reads an id from text.
     *
     * @throws Refusal not found, when it is no UUID: an id that cannot exist names nothing
     */
    public static StripeConnectionId of(String text) {
        return new StripeConnectionId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
