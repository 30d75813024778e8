package dev.stripechat.fakeshop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Web servers that nobody outside this machine can reach. */
final class Loopback {

    private Loopback() {}

    /**
     * On that port, 0 for any.
     *
     * @throws IOException when the port is in use
     */
    static HttpServer at(int port) throws IOException {
        return HttpServer.create(
                new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    }

    /** On any free port. */
    static HttpServer anywhere() {
        try {
            return at(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
