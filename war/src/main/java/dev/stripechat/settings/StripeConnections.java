package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import java.util.List;
import java.util.Optional;

/** All connections to Stripe. */
public interface StripeConnections {

    /** The connection that a webhook address names; it says itself which shop it belongs to. */
    Optional<StripeConnection> named(StripeConnectionId id);

    /** The shop's own connections. */
    List<StripeConnection> of(ShopId shop);

    /** Until the end of the transaction nobody else changes the shop's connections. */
    void alone(ShopId shop);

    void keep(StripeConnection connection);

    /** It is not connected any more. */
    void forget(StripeConnection connection);
}
