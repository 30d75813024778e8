package dev.stripechat.payment;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.util.Optional;

/**
 * The right to ask Stripe about one account.
 *
 * @param mayWrite whether metadata may be written
 * @param apiKey the restricted key, never shown
 */
public record StripeAccess(
        ShopId shop, StripeConnectionId connection, Mode mode, boolean mayWrite, String apiKey) {

    /** Of a connection, if it has a key. */
    static Optional<StripeAccess> of(StripeConnection connection, SecretBox box) {
        return connection
                .apiKey(box)
                .map(
                        key ->
                                new StripeAccess(
                                        connection.shop(),
                                        connection.id(),
                                        connection.mode(),
                                        !connection.isReadOnly(),
                                        key));
    }

    @Override
    public String toString() {
        return "access to " + connection;
    }
}
