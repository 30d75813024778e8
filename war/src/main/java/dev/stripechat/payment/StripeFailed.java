package dev.stripechat.payment;

/** Stripe has answered that it failed. For an idempotency key it keeps that answer for a day: another one is needed. */
public class StripeFailed extends StripeSilent {

    private static final long serialVersionUID = 1L;

    public StripeFailed(String what, Throwable cause) {
        super(what, cause);
    }

    @Override
    public boolean isKept() {
        return true;
    }
}
