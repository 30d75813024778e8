package dev.stripechat.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what OpenTelemetry sends. Names and values stand in it as they are, so it needs no decoding to be searched. */
public final class SpanSink implements AutoCloseable {

    private final List<String> parcels = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private SpanSink(HttpServer server) {
        this.server = server;
    }

    public static SpanSink open() {
        try {
            SpanSink sink =
                    new SpanSink(
                            HttpServer.create(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            sink.server.createContext("/", sink::take);
            sink.server.start();
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            parcels.add(
                    exchange.getRequestURI().getPath()
                            + " "
                            + new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everything that came. */
    public String all() {
        return String.join("\n", parcels);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
