package dev.stripechat.payment;

/** Why we have a payment cancelled ourselves: then it is no news that it is cancelled. */
public enum Closing {
    /** Another one takes its place. */
    REPLACED,
    /** The shop does not want its order to be paid any more. */
    WITHDRAWN
}
