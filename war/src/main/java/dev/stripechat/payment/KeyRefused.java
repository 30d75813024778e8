package dev.stripechat.payment;

/** Stripe does not accept the key, or not for this. Asking again changes nothing until an admin has mended it. */
public class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
