package dev.stripechat.fakes.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** An error as Stripe answers it: a status and an error object. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonObject error;

    private Refusal(int status, JsonObject error) {
        super(Json.text(error, "message"));
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    JsonObject body() {
        JsonObject body = new JsonObject();
        body.add("error", error);
        return body;
    }

    JsonObject error() {
        return error;
    }

    Refusal code(String code) {
        error.addProperty("code", code);
        error.addProperty(
                "doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        return this;
    }

    Refusal param(String param) {
        error.addProperty("param", param);
        return this;
    }

    Refusal with(String name, JsonElement object) {
        error.add(name, object);
        return this;
    }

    static Refusal of(int status, String type, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("type", type);
        error.addProperty("message", message);
        return new Refusal(status, error);
    }

    static Refusal of(int status, JsonObject error) {
        return new Refusal(status, error);
    }

    static Refusal invalid(String message) {
        return of(400, "invalid_request_error", message);
    }

    static Refusal missing(String param) {
        return invalid("Missing required param: " + param + ".")
                .code("parameter_missing")
                .param(param);
    }

    static Refusal unknown(String param) {
        return invalid("Received unknown parameter: " + param)
                .code("parameter_unknown")
                .param(param);
    }

    static Refusal noSuch(String resource, String id, String param) {
        return of(404, "invalid_request_error", "No such " + resource + ": '" + id + "'")
                .code("resource_missing")
                .param(param);
    }

    /** Stripe knows it, this stand-in does not: better said than ignored. */
    static Refusal notPlayed(String param) {
        return of(501, "api_error", "FakeStripe does not play the parameter: " + param)
                .param(param);
    }
}
