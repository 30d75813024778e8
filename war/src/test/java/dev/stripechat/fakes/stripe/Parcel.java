package dev.stripechat.fakes.stripe;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Optional;

/** An event on its way to an endpoint. */
record Parcel(Endpoint endpoint, JsonObject event) {

    String type() {
        return Json.text(event, "type");
    }

    String object() {
        return Json.text(event.getAsJsonObject("data").getAsJsonObject("object"), "id");
    }

    Delivery attempted(int attempt, int status) {
        return new Delivery(
                Json.text(event, "id"), type(), object(), endpoint.id(), attempt, status);
    }

    /** The event as Stripe writes it, in the version that the endpoint was made with. */
    String body(Optional<String> version) {
        JsonObject written = event.deepCopy();
        if (version.isPresent()) {
            if (version.get().isEmpty()) {
                written.add("api_version", JsonNull.INSTANCE);
            } else {
                written.addProperty("api_version", version.get());
            }
        } else if (Json.has(endpoint.json(), "api_version")) {
            written.add("api_version", endpoint.json().get("api_version"));
        }
        return Json.written(written);
    }
}
