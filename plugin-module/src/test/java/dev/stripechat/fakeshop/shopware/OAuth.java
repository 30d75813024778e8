package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The keys of integrations and the tokens that they are given: ten minutes each. Who fails often waits for longer each time: after
 * 10 failures 10 seconds, after 15 half a minute, after 20 a minute.
 */
public final class OAuth {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, Issued> tokens = new HashMap<>();
    private int failures;
    private int asked;
    private Instant lastFailure = Instant.EPOCH;

    OAuth(Clock clock) {
        this.clock = clock;
    }

    private record Key(String secret, Set<String> privileges) {}

    private record Issued(String keyId, Instant end) {}

    /** Gives an integration its keys and rights such as {@code order:read}; the same id again replaces them. */
    public synchronized void grant(String keyId, String secret, Set<String> privileges) {
        keys.put(keyId, new Key(secret, Set.copyOf(privileges)));
    }

    /** The integration is gone, and its tokens with it. */
    public synchronized void revoke(String keyId) {
        keys.remove(keyId);
        dropTokens();
    }

    /** No token is taken any more, as when the shop's keys were changed. */
    public synchronized void dropTokens() {
        tokens.clear();
    }

    /** How often somebody asked for a token so far. */
    public synchronized int tokensAsked() {
        return asked;
    }

    synchronized String token(JsonObject body) {
        asked++;
        Duration wait = Duration.between(clock.instant(), opens());
        if (wait.toSeconds() > 0) {
            throw new Refusal(
                            429,
                            "FRAMEWORK__RATE_LIMIT_EXCEEDED",
                            "Too many requests, try again in " + wait.toSeconds() + " seconds.")
                    .with("seconds", String.valueOf(wait.toSeconds()));
        }
        Key key = keys.get(ShopwareData.text(body, "client_id"));
        if (!"client_credentials".equals(ShopwareData.text(body, "grant_type"))) {
            throw new Refusal(400, "2", "The authorization grant type is not supported");
        }
        if (key == null || !key.secret().equals(ShopwareData.text(body, "client_secret"))) {
            failures++;
            lastFailure = clock.instant();
            throw new Refusal(401, "4", "Client authentication failed");
        }
        failures = 0;
        return issued(ShopwareData.text(body, "client_id"));
    }

    /** The rights of whoever sends that header. */
    synchronized Set<String> rights(String authorization) {
        Issued token =
                authorization == null
                        ? null
                        : tokens.get(authorization.replaceFirst("^Bearer ", ""));
        if (token == null
                || !clock.instant().isBefore(token.end())
                || !keys.containsKey(token.keyId())) {
            throw new Refusal(
                    401, "9", "The resource owner or authorization server denied the request.");
        }
        return keys.get(token.keyId()).privileges();
    }

    private String issued(String keyId) {
        String token = "ey" + ShopwareId.random() + ShopwareId.random();
        tokens.put(token, new Issued(keyId, clock.instant().plus(LIFE)));
        JsonObject answer = new JsonObject();
        answer.addProperty("token_type", "Bearer");
        answer.addProperty("expires_in", LIFE.toSeconds());
        answer.addProperty("access_token", token);
        return answer.toString();
    }

    private Instant opens() {
        if (failures < 10) {
            return Instant.EPOCH;
        }
        return lastFailure.plusSeconds(failures >= 20 ? 60 : failures >= 15 ? 30 : 10);
    }
}
