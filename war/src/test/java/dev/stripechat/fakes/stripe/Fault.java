package dev.stripechat.fakes.stripe;

import java.time.Duration;
import java.util.Map;

/** Something that goes wrong with a request to the API. */
public record Fault(
        Kind kind, int status, String body, Map<String, String> headers, Duration delay) {

    /** How it goes wrong. */
    public enum Kind {
        ANSWERS_SO,
        SLOW,
        RESET,
        ANSWER_LOST,
        FAILS_INSIDE
    }

    /** Too many requests. */
    public static Fault rateLimited() {
        return answers(
                429,
                error("invalid_request_error", "rate_limit", "Request rate limit exceeded."),
                Map.of());
    }

    /** Too many requests, and Stripe says whether a client should try again. */
    public static Fault rateLimited(boolean shouldRetry) {
        return answers(
                429,
                rateLimited().body(),
                Map.of("Stripe-Should-Retry", String.valueOf(shouldRetry)));
    }

    /** Too many requests, and Stripe says for how long it wants to be left alone. */
    public static Fault rateLimited(Duration wait) {
        return answers(
                429, rateLimited().body(), Map.of("Retry-After", String.valueOf(wait.toSeconds())));
    }

    /** A failure of Stripe, and it says for how long it wants to be left alone. */
    public static Fault serverError(Duration wait) {
        return answers(
                503, serverError().body(), Map.of("Retry-After", String.valueOf(wait.toSeconds())));
    }

    /** Somebody else is working on the object. */
    public static Fault lockTimeout() {
        return answers(
                429,
                error(
                        "invalid_request_error",
                        "lock_timeout",
                        "This object cannot be accessed right now because another API request or"
                                + " Stripe process is currently accessing it."),
                Map.of());
    }

    public static Fault serverError() {
        return answers(500, error("api_error", "", "An unknown error occurred."), Map.of());
    }

    /** It is begun and fails; that result is the one of its idempotency key from then on. */
    public static Fault failsInside() {
        return new Fault(Kind.FAILS_INSIDE, 500, serverError().body(), Map.of(), Duration.ZERO);
    }

    /** An answer without a body. */
    public static Fault emptyBody(int status) {
        return answers(status, "", Map.of());
    }

    /** A gateway's own page. */
    public static Fault htmlPage() {
        return answers(
                502,
                "<html><head><title>502 Bad Gateway</title></head><body>502</body></html>",
                Map.of("Content-Type", "text/html"));
    }

    /** The right answer, late. */
    public static Fault slow(Duration delay) {
        return new Fault(Kind.SLOW, 0, "", Map.of(), delay);
    }

    /** The connection breaks before anything is done. */
    public static Fault reset() {
        return new Fault(Kind.RESET, 0, "", Map.of(), Duration.ZERO);
    }

    /** It is done, and then the connection breaks. */
    public static Fault answerLost() {
        return new Fault(Kind.ANSWER_LOST, 0, "", Map.of(), Duration.ZERO);
    }

    private static Fault answers(int status, String body, Map<String, String> headers) {
        return new Fault(Kind.ANSWERS_SO, status, body, headers, Duration.ZERO);
    }

    private static String error(String type, String code, String message) {
        Refusal refusal = Refusal.of(0, type, message);
        return Json.written((code.isEmpty() ? refusal : refusal.code(code)).body());
    }
}
