package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import java.util.Map;

/** Money that a shop gives back, as Stripe shows it. */
public record Refund(String id, State state, Money amount, Map<String, String> metadata) {

    /** How far it has come. */
    public enum State {
        /** It is given back, as far as Stripe can say. */
        DONE,
        /** Stripe, a bank or the shopper has to do something first; it may fail yet. */
        PENDING,
        /** It is not given back, and the shop has it again. */
        FAILED
    }

    /** Whether its metadata say that. */
    public boolean isNamed(String name, String value) {
        return value.equals(metadata.get(name));
    }
}
