package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Mail servers in memory. */
public final class InMemoryMailConnections implements MailConnections {

    private final Map<ShopId, MailConnection> connections = new HashMap<>();

    @Override
    public Optional<MailConnection> of(ShopId shop) {
        return Optional.ofNullable(connections.get(shop));
    }

    @Override
    public void keep(MailConnection connection) {
        connections.put(connection.shop(), connection);
    }

    @Override
    public boolean remove(ShopId shop) {
        return connections.remove(shop) != null;
    }
}
