package dev.stripechat.shop.shopware;

import dev.stripechat.shopware.api.FieldPath;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Where other payment plugins note their PaymentIntent in an order transaction. The next try to pay overwrites it there; an
 * order remembers them all. A plugin that keeps Stripe's id elsewhere gets a line here.
 */
final class OtherPlugins {

    private static final List<FieldPath> FIELDS = List.of(FieldPath.STRIPE_PLUGIN);

    private OtherPlugins() {}

    /** What one of them has noted. */
    static Optional<String> noted(JsonObject customFields) {
        return FIELDS.stream().flatMap(field -> field.in(customFields).stream()).findFirst();
    }
}
