package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections in memory. */
public final class InMemoryStripeConnections implements StripeConnections {

    private final Map<StripeConnectionId, StripeConnection> connections = new LinkedHashMap<>();

    @Override
    public Optional<StripeConnection> named(StripeConnectionId id) {
        return Optional.ofNullable(connections.get(id));
    }

    @Override
    public List<StripeConnection> of(ShopId shop) {
        return connections.values().stream()
                .filter(connection -> connection.shop().equals(shop))
                .toList();
    }

    @Override
    public void alone(ShopId shop) {
        // nobody else is here
    }

    @Override
    public void keep(StripeConnection connection) {
        connections.put(connection.id(), connection);
    }

    @Override
    public void forget(StripeConnection connection) {
        connections.remove(connection.id());
    }
}
