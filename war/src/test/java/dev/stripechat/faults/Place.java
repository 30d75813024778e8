package dev.stripechat.faults;

import com.google.gson.JsonObject;

/**
 * A conversation as its shopper may enter it.
 *
 * @param payment the PaymentIntent that is being paid there; empty, if none is
 */
record Place(String shop, String conversation, String token, String payment) {

    /** A path below the widget's. */
    String api(String rest) {
        return "/api/v1/widget/" + shop + "/" + rest;
    }

    static String message(String clientId, String text) {
        JsonObject body = new JsonObject();
        body.addProperty("clientId", clientId);
        body.addProperty("text", text);
        return body.toString();
    }
}
