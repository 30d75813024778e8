package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;

/** Decides whether a webhook is Stripe's. */
@FunctionalInterface
public interface SignatureCheck {

    /**
     * What the outside of an event says.
     *
     * @param eventId Stripe's id of it
     * @param subject the id of the object it is about, or the event's own id if it names none
     * @param text what may be stored of it: all but client secrets, with which anybody could pay and read
     */
    record Envelope(String eventId, String subject, String text) {}

    /**
     * Verifies the signature over the raw bytes, the time (at most 300 s off, in either direction) and that it is an
     * event at all.
     *
     * @throws Refusal invalid ({@code bad_signature}), whatever is wrong: an anonymous caller never causes a failure
     */
    Envelope verified(byte[] body, String header, String secret);
}
