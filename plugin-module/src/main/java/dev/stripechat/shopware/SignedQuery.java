package dev.stripechat.shopware;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A link that the shop's administration opens. Only what stands before the signature is signed and can be read here: the
 * administration may add parameters behind it, and so may anybody.
 */
public final class SignedQuery {

    private static final String SIGNATURE = "shopware-shop-signature";

    private final RawQuery signed;
    private final String signature;

    private SignedQuery(RawQuery signed, String signature) {
        this.signed = signed;
        this.signature = signature;
    }

    /** Reads a query exactly as received; nothing is proved by that. */
    public static SignedQuery of(String rawQuery) {
        int cut = rawQuery.indexOf("&" + SIGNATURE + "=");
        if (cut < 0) {
            throw ProtocolRefused.unproved(
                    "The signature of the shop is missing.", "Die Signatur des Shops fehlt.");
        }
        String rest = rawQuery.substring(cut + SIGNATURE.length() + 2);
        int end = rest.indexOf('&');
        return new SignedQuery(
                RawQuery.of(rawQuery.substring(0, cut)), end < 0 ? rest : rest.substring(0, end));
    }

    /** The id of the shop that is said to have signed. */
    public String shopId() {
        return ShopwareId.checked(signed.required("shop-id"), "shop-id");
    }

    /** A signed parameter, unless it is empty. */
    public Optional<String> value(String name) {
        return signed.value(name);
    }

    /** The same, if the shop has put it there; whoever has it sign an address may bring more, which stands before. */
    Optional<String> valueOfShop(String name) {
        return signed.valueOfShop(name);
    }

    /** Whether one of these signed it as it came, or as the shop wrote it before a browser encoded it anew. */
    public boolean isSignedBy(List<Secret> secrets) {
        return Stream.of(signed.raw(), signed.asGuzzleWrites(" "), signed.asGuzzleWrites("+"))
                .distinct()
                .anyMatch(
                        text ->
                                secrets.stream()
                                        .anyMatch(
                                                secret ->
                                                        Signature.matches(
                                                                secret, text, signature)));
    }
}
