package dev.stripechat.shopware.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where in the custom fields a plugin leaves something: {@code stripe_payment_context.payment.payment_intent_id}. */
public record FieldPath(String path) {

    private static final Pattern NAMES =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}(\\.[A-Za-z][A-Za-z0-9_]{0,63}){0,7}");

    /** Where the Stripe plugin of Shopware leaves the id of the PaymentIntent. */
    public static final FieldPath STRIPE_PLUGIN =
            new FieldPath("stripe_payment_context.payment.payment_intent_id");

    /** Names with dots between them, nothing that a search would read as more. */
    public FieldPath {
        if (!NAMES.matcher(path).matches()) {
            throw new IllegalArgumentException("no path of a custom field");
        }
    }

    /** The text that is there. */
    public Optional<String> in(JsonObject customFields) {
        JsonValue at = customFields;
        for (String name : path.split("\\.")) {
            at = at instanceof JsonObject map ? map.get(name) : JsonValue.NULL;
        }
        return at instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }
}
