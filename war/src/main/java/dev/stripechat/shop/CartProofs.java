package dev.stripechat.shop;

import java.util.Optional;

/** All carts that shops have vouched for lately. */
public interface CartProofs {

    /** Keeps it, unless the same word was used before: then the first one stays. */
    void keep(CartProof proof);

    /** The one of a word, by its hash, held until the end of the transaction; it says itself whose it is. */
    Optional<CartProof> held(String nonceHash);
}
