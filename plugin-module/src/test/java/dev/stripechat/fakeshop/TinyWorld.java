package dev.stripechat.fakeshop;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** An open shop between a tiny Stripe and a tiny chat server. */
final class TinyWorld implements AutoCloseable {

    static final String SHOP = "5d3e0c54-6a1b-4f0e-9d1c-0a7d5b8e2f10";

    final TinyStripe stripe = new TinyStripe();
    final TinyChat chat = new TinyChat();
    final FakeShop shop;
    private final KeyPair keys = newKeys();

    TinyWorld() {
        try {
            shop = FakeShop.at(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        shop.opens(
                new FakeShop.Settings(
                        chat.url(),
                        SHOP,
                        keys.getPrivate(),
                        "storefront",
                        stripe.api(),
                        URI.create("http://127.0.0.1:1/stripe.js"),
                        "sk_test_tiny",
                        "pk_test_tiny",
                        chat.url() + "/admin/?a=1&b=\"2\""));
    }

    TinyShopper shopper(String language) {
        return new TinyShopper(shop, language);
    }

    /** The claims of something that the shop has signed for this chat server, verified as strictly as jose4j can. */
    JwtClaims verified(String jws, boolean isCheckout) {
        return verified(jws, isCheckout ? "checkout+jwt" : "");
    }

    /** The same of something that says what it is. */
    JwtClaims verified(String jws, String type) {
        JwtConsumerBuilder consumer =
                new JwtConsumerBuilder()
                        .setJwsAlgorithmConstraints(
                                AlgorithmConstraints.ConstraintType.PERMIT,
                                AlgorithmIdentifiers.EDDSA)
                        .setVerificationKey(keys.getPublic())
                        .setExpectedIssuer(SHOP)
                        .setExpectedAudience(chat.url())
                        .setRequireJwtId()
                        .setRequireIssuedAt()
                        .setIssuedAtRestrictions(0, 60)
                        .setRequireExpirationTime()
                        .setMaxFutureValidityInMinutes(15);
        if (!type.isEmpty()) {
            consumer.setExpectedType(true, type);
        }
        try {
            return consumer.build().processToClaims(jws);
        } catch (InvalidJwtException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        shop.close();
        stripe.close();
        chat.close();
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
