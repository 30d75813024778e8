package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** Reads the documents by which a shop's backend has an order paid. */
public interface SignedPayments {

    /**
     * Verifies type, signature (Ed25519, the key of the shop that it names), audience (our public URL) and life (at most 15
     * minutes); then reads it.
     *
     * @throws Refusal not signed in ({@code bad_payment_signature}), whatever could not be proved; invalid
     *     ({@code bad_payment_attempt}), naming the field that is wrong
     */
    PaymentRequest verified(String compact);

    /**
     * The same about an order that is gone.
     *
     * @throws Refusal as {@link #verified}
     */
    Withdrawal withdrawal(String compact);

    /** The shop that a document says it is of, which nothing proves. */
    Optional<ShopId> claimed(String compact);
}
