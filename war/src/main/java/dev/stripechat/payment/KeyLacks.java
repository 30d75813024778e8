package dev.stripechat.payment;

import java.util.Optional;

/** Stripe knows the key, but it may not do this. */
public class KeyLacks extends KeyRefused {

    private static final long serialVersionUID = 1L;

    private final String permission;

    /** With the name that Stripe has for what is missing, if it says so. */
    public KeyLacks(Optional<String> permission, Throwable cause) {
        super("the key may not do this", cause);
        this.permission = permission.orElse("");
    }

    /** Stripe's name of the missing right, or empty. */
    public String permission() {
        return permission;
    }
}
