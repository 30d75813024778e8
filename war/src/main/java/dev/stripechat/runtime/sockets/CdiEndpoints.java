package dev.stripechat.runtime.sockets;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.server.ServerEndpointConfig;

/** Takes endpoint instances from CDI, so that they get what they need by constructor. */
public class CdiEndpoints extends ServerEndpointConfig.Configurator {

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
