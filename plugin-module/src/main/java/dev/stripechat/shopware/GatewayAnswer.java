package dev.stripechat.shopware;

import jakarta.json.Json;
import jakarta.json.JsonArray;

/** What we want of a checkout or of a shopper's session: a bare array of commands, whatever the manual says. */
public final class GatewayAnswer {

    /** How loud a hint is; none of them keeps the shopper from ordering. */
    public enum Level {
        NOTICE(0),
        WARNING(10),
        ERROR(20);

        private final int number;

        Level(int number) {
            this.number = number;
        }
    }

    private final JsonArray commands;

    private GatewayAnswer(JsonArray commands) {
        this.commands = commands;
    }

    /** Nothing: the answer that is always right. */
    public static GatewayAnswer nothing() {
        return new GatewayAnswer(JsonArray.EMPTY_JSON_ARRAY);
    }

    /** A hint above the cart; only for the checkout gateway. */
    public static GatewayAnswer hint(Level level, String message) {
        return new GatewayAnswer(
                Json.createArrayBuilder()
                        .add(
                                Json.createObjectBuilder()
                                        .add("command", "add-cart-error")
                                        .add(
                                                "payload",
                                                Json.createObjectBuilder()
                                                        .add("message", message)
                                                        .add("level", level.number)
                                                        .add("blocking", false)))
                        .build());
    }

    /** With the shop's signature. */
    public SignedAnswer signedWith(Secret secret) {
        return SignedAnswer.of(commands.toString(), secret);
    }
}
