package dev.stripechat.runtime.sockets;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.function.Function;

/**
 * Makes endpoint instances that share what they need. CDI builds that once: asked for each connection, it would build all
 * verbs anew, keep them for as long as the server runs, and make an idle connection many times as large.
 */
public abstract class SharedParts<P> extends ServerEndpointConfig.Configurator {

    private final Class<P> type;
    private final Function<P, Object> endpoint;
    private P parts;

    protected SharedParts(Class<P> type, Function<P, Object> endpoint) {
        this.type = type;
        this.endpoint = endpoint;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> asked) {
        return asked.cast(endpoint.apply(parts()));
    }

    private synchronized P parts() {
        if (parts == null) {
            parts = CDI.current().select(type).get();
        }
        return parts;
    }
}
