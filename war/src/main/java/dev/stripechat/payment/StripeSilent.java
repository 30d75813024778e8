package dev.stripechat.payment;

/** Stripe gives no answer now: not reached, too slow, too busy or failing. Later it may. */
public class StripeSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StripeSilent(String what, Throwable cause) {
        super(what, cause);
    }
}
