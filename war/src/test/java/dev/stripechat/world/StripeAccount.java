package dev.stripechat.world;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.net.Webhook;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** A Stripe account that sends signed events, made from Stripe's own fixture objects. */
public final class StripeAccount {

    private static final JsonObject FIXTURES = fixtures();

    private final String id = "acct_" + letters();
    private final String connection = UUID.randomUUID().toString();
    private final String secret = "whsec_" + letters() + letters();

    public String id() {
        return id;
    }

    /** The connection whose webhooks this account sends to. */
    public String connection() {
        return connection;
    }

    public String secret() {
        return secret;
    }

    /** A new PaymentIntent id. */
    public static String newPaymentIntent() {
        return "pi_" + letters();
    }

    /** The card was declined with that code. */
    public String declined(String paymentIntent, String declineCode) {
        JsonObject error = new JsonObject();
        error.addProperty("type", "card_error");
        error.addProperty("code", "card_declined");
        error.addProperty("decline_code", declineCode);
        error.addProperty("message", "Your card was declined.");
        return event(
                "payment_intent.payment_failed", paymentIntent, "requires_payment_method", error);
    }

    public String succeeded(String paymentIntent) {
        return event("payment_intent.succeeded", paymentIntent, "succeeded", null);
    }

    public String processing(String paymentIntent) {
        return event("payment_intent.processing", paymentIntent, "processing", null);
    }

    /** An event of 10.99 EUR about a PaymentIntent. */
    public String event(String type, String paymentIntent, String status, JsonObject error) {
        JsonObject object = FIXTURES.getAsJsonObject("payment_intent").deepCopy();
        object.addProperty("id", paymentIntent);
        object.addProperty("amount", 1099);
        object.addProperty("currency", "eur");
        object.addProperty("status", status);
        object.add("last_payment_error", error == null ? JsonNull.INSTANCE : error);
        JsonObject event = FIXTURES.getAsJsonObject("event").deepCopy();
        event.addProperty("id", "evt_" + letters());
        event.addProperty("type", type);
        event.addProperty("api_version", "2026-07-29.dahlia");
        event.addProperty("created", Instant.now().getEpochSecond());
        event.addProperty("livemode", false);
        JsonObject data = new JsonObject();
        data.add("object", object);
        event.add("data", data);
        return event.toString();
    }

    /** Sends a body with a right signature. */
    public Call.Answer sends(URI server, String body) {
        return sends(server, body, signature(body, secret, Instant.now()));
    }

    /** Sends a body with that header. */
    public Call.Answer sends(URI server, String body, String signature) {
        return sends(server, body.getBytes(StandardCharsets.UTF_8), signature);
    }

    /** Sends these bytes with that header. */
    public Call.Answer sends(URI server, byte[] body, String signature) {
        return Call.to(server, "/stripe/webhooks/" + connection)
                .header("Stripe-Signature", signature)
                .post(body);
    }

    /** The header for a body, as Stripe writes it. */
    public static String signature(String body, String secret, Instant at) {
        try {
            long t = at.getEpochSecond();
            return "t=" + t + ",v1=" + Webhook.Util.computeHmacSha256(secret, t + "." + body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String letters() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static JsonObject fixtures() {
        try (Reader reader =
                new InputStreamReader(
                        StripeAccount.class.getResourceAsStream("/stripe/fixtures3.json"),
                        StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
