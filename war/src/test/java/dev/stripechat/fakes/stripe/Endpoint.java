package dev.stripechat.fakes.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where an account's events go, and with which secrets they are signed. */
final class Endpoint {

    private final JsonObject json;
    private final List<String> secrets = new CopyOnWriteArrayList<>();

    Endpoint(JsonObject json, String secret) {
        this.json = json;
        secrets.add(secret);
    }

    JsonObject json() {
        return json;
    }

    String id() {
        return Json.text(json, "id");
    }

    String url() {
        return Json.text(json, "url");
    }

    boolean wants(String type) {
        if (!Json.is(json, "status", "enabled")) {
            return false;
        }
        for (JsonElement one : json.getAsJsonArray("enabled_events")) {
            if (one.getAsString().equals("*") || one.getAsString().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** A new secret beside the old one, as while it is rolled in the Dashboard. */
    String rollsSecret() {
        String secret = "whsec_" + Letters.some(32);
        secrets.add(secret);
        return secret;
    }

    /** The overlap is over: only the newest secret signs. */
    void endsOverlap() {
        secrets.retainAll(List.of(secrets.get(secrets.size() - 1)));
    }

    /** One signature for every secret. */
    String signature(String body) {
        long now = Instant.now().getEpochSecond();
        try {
            StringBuilder header =
                    new StringBuilder(
                            Webhook.Signature.generateSignatureHeader(body, secrets.get(0), now));
            for (String secret : secrets.subList(1, secrets.size())) {
                header.append(",v1=")
                        .append(Webhook.Util.computeHmacSha256(secret, now + "." + body));
            }
            return header.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
