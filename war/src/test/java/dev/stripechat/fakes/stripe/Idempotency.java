package dev.stripechat.fakes.stripe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** First answers by Idempotency-Key (docs.stripe.com/api/idempotent_requests). */
final class Idempotency {

    private static final int LONGEST = 255;

    private final Map<String, Kept> kept = new HashMap<>();

    /** The first answer to this request, if there was one. */
    Optional<Answer> replay(String key, String request) {
        if (key.length() > LONGEST) {
            throw Refusal.of(
                    400,
                    "idempotency_error",
                    "Idempotency keys cannot be longer than " + LONGEST + " characters.");
        }
        Kept first = kept.get(key);
        if (first == null) {
            return Optional.empty();
        }
        if (!first.request.equals(request)) {
            throw Refusal.of(
                    400,
                    "idempotency_error",
                    "Keys for idempotent requests can only be used with the same parameters they"
                            + " were first used with. Try using a key other than '"
                            + key
                            + "' if you meant to execute a different request.");
        }
        return Optional.of(first.answer);
    }

    /** Keeps what was begun, also if it failed; a request that was refused at the door may be sent again. */
    void keep(String key, String request, Answer answer) {
        if (answer.status() == 200 || answer.status() == 402 || answer.status() == 500) {
            kept.put(key, new Kept(request, answer));
        }
    }

    /** A status and a body. */
    record Answer(int status, String body) {}

    private record Kept(String request, Answer answer) {}
}
