package dev.stripechat.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.StripeAccount;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The demo shop's backend, and how the demo prepares a server that has just started: an agent, a Stripe account. */
final class DemoBackend implements DemoShop.Backend {

    static final String SHOP_ID = "5d3e0c54-6a1b-4f0e-9d1c-0a7d5b8e2f10";
    static final String ADMIN = "admin@demo.example";
    static final String AGENT = "agent@demo.example";

    private static final int MINUTES = 10;

    private final String chat;
    private final URI server;
    private final Kept kept;

    DemoBackend(String chat, URI server, Kept kept) {
        this.chat = chat;
        this.server = server;
        this.kept = kept;
    }

    /** Adds the agent and connects the Stripe account, if that was not done at an earlier start. */
    void prepares() {
        Agent admin = Agent.signedIn(server, ADMIN, kept.of("admin.password"));
        if (!knows(admin, AGENT)) {
            JsonObject agent = new JsonObject();
            agent.addProperty("login", AGENT);
            agent.addProperty("name", "Demo agent");
            agent.addProperty("role", "agent");
            agent.addProperty("password", kept.of("agent.password"));
            admin.call("/api/v1/staff").post(agent.toString()).expect(201);
        }
        JsonObject stripe = new JsonObject();
        stripe.addProperty("mode", "test");
        stripe.addProperty("account", kept.of("stripe.account"));
        stripe.addProperty("webhookSecret", kept.of("stripe.webhook-secret"));
        Call.Answer connected =
                admin.call("/api/v1/stripe-connections/" + kept.of("stripe.connection"))
                        .put(stripe.toString());
        if (connected.status() != 200) {
            connected.expect(201);
        }
    }

    private static boolean knows(Agent admin, String login) {
        for (JsonElement account :
                admin.call("/api/v1/staff").get().expect(200).json().getAsJsonArray("accounts")) {
            if (account.getAsJsonObject().get("login").getAsString().equals(login)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String shopId() {
        return SHOP_ID;
    }

    @Override
    public String shopToken(String paymentIntent) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(SHOP_ID);
        claims.setAudience(chat);
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setStringClaim("checkoutId", "checkout-" + paymentIntent);
        claims.setStringClaim("paymentIntentId", paymentIntent);
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setPayload(claims.toJson());
            jws.setKey(privateKey());
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
            return jws.getCompactSerialization();
        } catch (JoseException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(kept.of("shop.private-key"));
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key));
    }

    @Override
    public int delivers(String event) {
        String signature =
                StripeAccount.signature(event, kept.of("stripe.webhook-secret"), Instant.now());
        return Call.to(server, "/stripe/webhooks/" + kept.of("stripe.connection"))
                .header("Stripe-Signature", signature)
                .post(event)
                .status();
    }
}
