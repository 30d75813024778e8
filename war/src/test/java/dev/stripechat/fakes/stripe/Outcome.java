package dev.stripechat.fakes.stripe;

/** What happens when a payment is confirmed. */
sealed interface Outcome {

    /** The money is there, or reserved. */
    record Paid() implements Outcome {}

    /** The bank says no. */
    record Declined(Decline why) implements Outcome {}

    /** The bank asks the shopper first. */
    record AskedByTheBank(Outcome afterwards) implements Outcome {}

    /** Nobody knows yet. */
    record Pending() implements Outcome {}
}
