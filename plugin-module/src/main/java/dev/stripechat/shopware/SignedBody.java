package dev.stripechat.shopware;

import java.util.List;
import java.util.Optional;

/** A body that a shop has signed. */
public final class SignedBody {

    /** The header that holds the signature. */
    public static final String HEADER = "shopware-shop-signature";

    private SignedBody() {}

    /**
     * Refuses a body that none of these has signed.
     *
     * @param body exactly as received
     * @param signature the header
     * @return the one that has: what still waits for an answer under the old secret is to be answered under it
     */
    public static Secret check(byte[] body, Optional<String> signature, List<Secret> secrets) {
        return signature
                .flatMap(
                        hex ->
                                secrets.stream()
                                        .filter(secret -> Signature.matches(secret, body, hex))
                                        .findFirst())
                .orElseThrow(
                        () ->
                                ProtocolRefused.unproved(
                                        "The signature of the shop is missing or wrong.",
                                        "Die Signatur des Shops fehlt oder ist falsch."));
    }
}
