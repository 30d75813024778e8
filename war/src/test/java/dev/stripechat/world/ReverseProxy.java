package dev.stripechat.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reverse proxy as an operator puts one before the server: it stands for a public address, whose TLS it would end,
 * says so in {@code X-Forwarded-*}, and passes everything on as it comes, byte by byte: queries, bodies, streams,
 * WebSockets. One connection carries one request.
 */
public final class ReverseProxy implements AutoCloseable {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int PATIENCE = 5_000;
    private static final Set<String> OURS =
            Set.of("host", "forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host");
    private static final String END = "\r\n\r\n";

    private final URI publicUrl;
    private final ServerSocket listener;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<URI> upstreams = List.of();
    private volatile boolean tellsHost = true;

    /**
     * Listens on some port of this machine.
     *
     * @param publicUrl what browsers believe to talk to, e.g. {@code https://chat.example}
     */
    public ReverseProxy(String publicUrl) {
        this.publicUrl = URI.create(publicUrl);
        this.threads =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "reverse-proxy");
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            this.listener = new ServerSocket(0, 500, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    /** From now on requests go there, in turn; one that cannot be reached is passed over. */
    public ReverseProxy leadsTo(URI... servers) {
        upstreams = List.of(servers);
        return this;
    }

    /** Does not pass the public host on, as many proxies do unless told to. */
    public ReverseProxy keepsHostToItself() {
        tellsHost = false;
        return this;
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** The heads of all requests, as they were passed on. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Cuts every connection that is open now. */
    public void cut() {
        open.forEach(ReverseProxy::end);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        threads.shutdownNow();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try {
            client.setTcpNoDelay(true);
            List<String> head = head(client.getInputStream());
            Socket server = reached(client);
            server.setTcpNoDelay(true);
            String passedOn = passedOn(head, client, server);
            requests.add(passedOn);
            server.getOutputStream().write(passedOn.getBytes(StandardCharsets.ISO_8859_1));
            server.getOutputStream().flush();
            threads.execute(() -> pass(client, server));
            pass(server, client);
            end(server);
        } catch (IOException gone) {
            // nobody is there to be told
        } finally {
            end(client);
        }
    }

    /** Request line and headers, as they were sent. */
    private static List<String> head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client went away");
            }
            bytes.write(next);
            String text = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
            if (text.endsWith(END)) {
                return List.of(text.substring(0, text.length() - END.length()).split("\r\n"));
            }
        }
        throw new IOException("the head is too long");
    }

    private Socket reached(Socket client) throws IOException {
        List<URI> servers = upstreams;
        int first = turn.getAndIncrement();
        for (int i = 0; i < servers.size(); i++) {
            URI server = servers.get(Math.floorMod(first + i, servers.size()));
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
                open.add(socket);
                return socket;
            } catch (IOException next) {
                socket.close();
            }
        }
        client.getOutputStream()
                .write(
                        ("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close" + END)
                                .getBytes(StandardCharsets.ISO_8859_1));
        throw new IOException("no server can be reached");
    }

    /** What a stranger says about where a request came from is dropped. */
    private String passedOn(List<String> head, Socket client, Socket server) {
        boolean upgrades = head.stream().anyMatch(line -> name(line).equals("upgrade"));
        List<String> lines = new ArrayList<>();
        lines.add(head.get(0));
        head.stream()
                .skip(1)
                .filter(line -> !OURS.contains(name(line)))
                .filter(line -> upgrades || !name(line).equals("connection"))
                .forEach(lines::add);
        String inner = server.getInetAddress().getHostAddress() + ":" + server.getPort();
        Map.of(
                        "Host", tellsHost ? publicUrl.getRawAuthority() : inner,
                        "X-Forwarded-For", client.getInetAddress().getHostAddress(),
                        "X-Forwarded-Proto", publicUrl.getScheme(),
                        "X-Forwarded-Host", publicUrl.getRawAuthority())
                .forEach((name, value) -> lines.add(name + ": " + value));
        if (!upgrades) {
            lines.add("Connection: close");
        }
        return String.join("\r\n", lines) + END;
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /** At once, whatever comes. */
    private static void pass(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException ended) {
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is
        }
    }
}
