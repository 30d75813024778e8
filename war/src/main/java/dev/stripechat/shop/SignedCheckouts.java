package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;

/** Reads the documents by which a shop's backend tells of a checkout. */
@FunctionalInterface
public interface SignedCheckouts {

    /**
     * Verifies type, signature (Ed25519, the key of the shop that it names), audience (our public URL) and life (at most 15
     * minutes); then reads it.
     *
     * @throws Refusal not signed in ({@code bad_checkout_signature}), whatever could not be proved; invalid
     *     ({@code bad_checkout}), naming the field that is wrong
     */
    Checkout verified(String compact);
}
