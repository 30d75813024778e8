package dev.stripechat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Where all clients connect to: it spreads them over the nodes that are up, as a load balancer does, and breaks lines. */
final class FaultProxy implements AutoCloseable {

    private final ServerSocket door;
    private final Supplier<List<Integer>> nodes;
    private final Tally tally;
    private final Random random;
    private final Map<Integer, Link> links = new ConcurrentHashMap<>();

    FaultProxy(Tally tally, long seed, Supplier<List<Integer>> nodes) {
        this.tally = tally;
        this.random = new Random(seed);
        this.nodes = nodes;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Threads.daemon("proxy", this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    Tally tally() {
        return tally;
    }

    /** What a browser has when it connects. */
    record Dialled(Socket socket, Link link) {}

    Dialled dial(Duration patience) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        socket.connect(new InetSocketAddress(door.getInetAddress(), port()), 2_000);
        int self = socket.getLocalPort();
        for (int look = 0; look < 500; look++) {
            Link link = links.get(self);
            if (link != null) {
                return new Dialled(socket, link);
            }
            if (look > 5 && nodes.get().isEmpty()) {
                break;
            }
            Threads.pause(2);
        }
        socket.close();
        throw new IOException("no node takes it");
    }

    /** The lines that are open now. */
    List<Link> open() {
        links.values().removeIf(link -> !link.isOpen());
        return List.copyOf(links.values());
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                links.remove(client.getPort());
                Optional<Socket> server = server();
                if (server.isEmpty()) {
                    client.close();
                    continue;
                }
                client.setTcpNoDelay(true);
                Link link = new Link(client, server.get(), tally);
                links.put(client.getPort(), link);
                link.open();
            } catch (IOException closed) {
                tally.count("connections failed");
            }
        }
    }

    private Optional<Socket> server() {
        List<Integer> up = nodes.get();
        int first = up.isEmpty() ? 0 : random.nextInt(up.size());
        for (int i = 0; i < up.size(); i++) {
            try {
                Socket socket = new Socket();
                socket.setTcpNoDelay(true);
                int port = up.get((first + i) % up.size());
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return Optional.of(socket);
            } catch (IOException dead) {
                tally.count("connections refused");
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException already) {
            tally.count("doors stuck");
        }
        links.values().forEach(Link::reset);
    }
}
