package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Model services in memory. */
public final class InMemoryModelConnections implements ModelConnections {

    private final Map<ShopId, ModelConnection> connections = new HashMap<>();

    @Override
    public Optional<ModelConnection> of(ShopId shop) {
        return Optional.ofNullable(connections.get(shop));
    }

    @Override
    public void keep(ModelConnection connection) {
        connections.put(connection.shop(), connection);
    }

    @Override
    public boolean remove(ShopId shop) {
        return connections.remove(shop) != null;
    }
}
