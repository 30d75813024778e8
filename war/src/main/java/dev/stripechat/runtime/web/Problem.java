package dev.stripechat.runtime.web;

import dev.stripechat.kernel.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A problem document (RFC 9457).
 *
 * @param title the HTTP status in words
 * @param status the HTTP status
 * @param detail one English sentence
 * @param code the machine word that a client translates
 */
public record Problem(String title, int status, String detail, String code) {

    static final MediaType TYPE = MediaType.valueOf("application/problem+json");

    static Response of(int status, String code, String detail) {
        return response(status, code, detail).build();
    }

    static Response of(Refusal refusal) {
        Response.ResponseBuilder response =
                response(status(refusal.kind()), refusal.code(), refusal.getMessage());
        refusal.retryAfterSeconds().ifPresent(wait -> response.header("Retry-After", wait));
        return response.build();
    }

    private static Response.ResponseBuilder response(int status, String code, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return Response.status(status)
                .type(TYPE)
                .header("Cache-Control", "no-store")
                .entity(new Problem(title, status, detail, code));
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case NOT_SIGNED_IN -> 401;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case GONE -> 410;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
