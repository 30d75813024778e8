package dev.stripechat.shopware.api;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Configuration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.client.spi.ConnectorProvider;
import org.glassfish.jersey.message.internal.Statuses;

/**
 * How the REST client reaches a shop: {@link PinnedExchange}. Jersey's own ways look a name up by themselves, which could lead
 * elsewhere by then (T16), and know no deadline for a whole answer.
 */
final class PinnedConnector implements ConnectorProvider, Connector {

    private final PinnedExchange exchange;

    PinnedConnector(PinnedExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Connector getConnector(Client client, Configuration configuration) {
        return this;
    }

    @Override
    public ClientResponse apply(ClientRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.setStreamProvider(length -> body);
        try {
            if (request.hasEntity()) {
                request.writeEntity();
            }
            HttpReply reply =
                    exchange.send(
                            request.getMethod(),
                            request.getUri(),
                            request.getStringHeaders(),
                            body.toByteArray());
            ClientResponse response = new ClientResponse(Statuses.from(reply.status()), request);
            reply.headers().forEach((name, value) -> response.header(name, value));
            response.setEntityStream(new ByteArrayInputStream(reply.body()));
            return response;
        } catch (IOException e) {
            throw new ProcessingException(e);
        }
    }

    @Override
    public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
        try {
            callback.response(apply(request));
        } catch (RuntimeException e) {
            callback.failure(e);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public String getName() {
        return "pinned";
    }

    @Override
    public void close() {
        // each exchange closes its own connection
    }
}
