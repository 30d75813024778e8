package dev.stripechat.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a database, for one server alone: it can be frozen (nothing comes through) and cut (nobody is there). */
public final class DatabaseRelay implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;

    private final URI target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object ice = new Object();
    private boolean frozen;
    private volatile ServerSocket door;

    private DatabaseRelay(URI target) {
        this.target = target;
        this.port = TestServer.freePort();
    }

    public static DatabaseRelay to(TestDatabase database) {
        DatabaseRelay relay = new DatabaseRelay(URI.create(database.url().substring(5)));
        relay.mend();
        return relay;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + target.getPath();
    }

    /** As a stopped process: connections stay, and new ones are taken, but nothing is said any more. */
    public void freeze() {
        synchronized (ice) {
            frozen = true;
        }
    }

    public void thaw() {
        synchronized (ice) {
            frozen = false;
            ice.notifyAll();
        }
    }

    /** As a killed process: connections break, and new ones are refused. */
    public void cut() {
        close(door);
        open.forEach(DatabaseRelay::close);
    }

    public void mend() {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = fresh;
            begin(() -> takeIn(fresh));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeIn(ServerSocket at) throws IOException {
        while (true) {
            Socket client = at.accept();
            Socket server = new Socket(target.getHost(), target.getPort());
            open.add(client);
            open.add(server);
            begin(() -> pump(client, server));
            begin(() -> pump(server, client));
        }
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                waitForThaw();
                out.write(block, 0, n);
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void waitForThaw() throws IOException {
        synchronized (ice) {
            while (frozen) {
                try {
                    ice.wait();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }

    @Override
    public void close() {
        thaw();
        cut();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void begin(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException over) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "database-relay");
        thread.setDaemon(true);
        thread.start();
    }
}
