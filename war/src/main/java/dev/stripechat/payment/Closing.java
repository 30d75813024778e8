package dev.stripechat.payment;

/** Why we have a payment cancelled ourselves: then it is no news that it is cancelled. */
public enum Closing {
    /** Another one takes its place. */
    REPLACED,
    /** The shop does not want its order to be paid any more. */
    WITHDRAWN,
    /** Nobody has paid it for months; the shop has said nothing. */
    ABANDONED,
    /** The order was paid otherwise. */
    SETTLED;

    /** Whether the shopper is told: there is something to say only where the shop has said it. */
    public boolean isTold() {
        return this == WITHDRAWN;
    }
}
