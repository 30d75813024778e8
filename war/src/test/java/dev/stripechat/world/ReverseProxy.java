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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private static final int PATIENCE = 5_000;
    private static final Set<String> OURS =
            Set.of("host", "forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host");

    private final URI publicUrl;
    private final ServerSocket listener;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<URI> upstreams = List.of();
    private volatile boolean tellsHost = true;
    private volatile String ownAddress = "127.0.0.1";
    private volatile String clientAddress = "";
    private volatile boolean appends;

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

    /** From which address it connects to the servers. */
    public ReverseProxy standsAt(String address) {
        ownAddress = address;
        return this;
    }

    /** All its clients seem to be at that address, somewhere in the world. */
    public ReverseProxy seesClientsAt(String address) {
        clientAddress = address;
        return this;
    }

    /** Adds the client to those that it is told of, as one behind another proxy does. */
    public ReverseProxy appendsClients() {
        appends = true;
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
            List<String> head = RequestHead.lines(client.getInputStream());
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

    private Socket reached(Socket client) throws IOException {
        List<URI> servers = upstreams;
        int first = turn.getAndIncrement();
        for (int i = 0; i < servers.size(); i++) {
            URI server = servers.get(Math.floorMod(first + i, servers.size()));
            Socket socket = new Socket();
            try {
                socket.bind(new InetSocketAddress(ownAddress, 0));
                socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
                open.add(socket);
                return socket;
            } catch (IOException next) {
                socket.close();
            }
        }
        client.getOutputStream()
                .write(
                        ("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close"
                                        + RequestHead.END)
                                .getBytes(StandardCharsets.ISO_8859_1));
        throw new IOException("no server can be reached");
    }

    /** What a stranger says about where a request came from is dropped. */
    private String passedOn(List<String> head, Socket client, Socket server) {
        boolean upgrades = head.stream().anyMatch(line -> RequestHead.name(line).equals("upgrade"));
        List<String> lines = new ArrayList<>();
        lines.add(head.get(0));
        head.stream()
                .skip(1)
                .filter(line -> !OURS.contains(RequestHead.name(line)))
                .filter(line -> upgrades || !RequestHead.name(line).equals("connection"))
                .forEach(lines::add);
        String inner = server.getInetAddress().getHostAddress() + ":" + server.getPort();
        Map.of(
                        "Host", tellsHost ? publicUrl.getRawAuthority() : inner,
                        "X-Forwarded-For", forwarded(head, client),
                        "X-Forwarded-Proto", publicUrl.getScheme(),
                        "X-Forwarded-Host", publicUrl.getRawAuthority())
                .forEach((name, value) -> lines.add(name + ": " + value));
        if (!upgrades) {
            lines.add("Connection: close");
        }
        return String.join("\r\n", lines) + RequestHead.END;
    }

    private String forwarded(List<String> head, Socket client) {
        String seen = client.getInetAddress().getHostAddress();
        String last = clientAddress.isEmpty() ? seen : clientAddress;
        return head.stream()
                .filter(line -> appends && RequestHead.name(line).equals("x-forwarded-for"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip() + ", " + last)
                .findFirst()
                .orElse(last);
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
