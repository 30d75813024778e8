package dev.stripechat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** All WebSockets of the load generator, on one thread. */
final class Lines implements AutoCloseable {

    private static final String HANDSHAKE =
            "GET %s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    private static final int BUFFER = 1 << 20;

    private final URI server;
    private final Selector selector;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(BUFFER);

    Lines(URI server) {
        this.server = server;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens one; it can be used when its ear has been told that it is upgraded. */
    void open(String path, String origin, Line.Ear ear) {
        try {
            SocketChannel channel =
                    SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Line line = new Line(channel, ear);
            channel.register(selector, SelectionKey.OP_READ, line);
            String handshake = HANDSHAKE.formatted(path, server.getAuthority(), origin);
            line.write(ByteBuffer.wrap(handshake.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hears what has come, or waits so long for it. */
    void listen(long millis) {
        try {
            selector.select(this::read, millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        try {
            ((Line) key.attachment()).read(shared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
