package dev.stripechat.faults;

import dev.stripechat.world.TestShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Nodes on one PostgreSQL behind a load balancer that breaks lines. */
final class Site implements AutoCloseable {

    private final TestShop shop = new TestShop("https://shop.example");
    private final Postgres postgres;
    private final FaultProxy proxy;
    private final List<Node> nodes;

    private Site(Plan plan, List<Path> wars, Tally tally) {
        Path folder = Folders.anew(Path.of("target", "faults", plan.name()).toAbsolutePath());
        List<String> gridPorts = wars.stream().map(war -> String.valueOf(freePort())).toList();
        postgres = Postgres.create(folder);
        proxy = new FaultProxy(tally, plan.seed(), this::up);
        nodes =
                IntStream.range(0, wars.size())
                        .mapToObj(i -> node(i, wars.get(i), folder, gridPorts))
                        .toList();
    }

    /** A node of each of these. */
    static Site open(Plan plan, List<Path> wars, Tally tally) {
        Site site = new Site(plan, wars, tally);
        try {
            site.postgres.start();
            site.nodes.forEach(Node::start);
            site.nodes.forEach(Node::awaitReady);
            return site;
        } catch (RuntimeException failed) {
            site.close();
            throw failed;
        }
    }

    private Node node(int i, Path war, Path folder, List<String> gridPorts) {
        String members = "127.0.0.1:" + String.join(",127.0.0.1:", gridPorts);
        List<String> grid = new ArrayList<>(List.of("--clustername", "faults-" + proxy.port()));
        grid.addAll(List.of("--interfaces", "127.0.0.1", "--startport", gridPorts.get(i)));
        grid.addAll(List.of("--clustermode", "tcpip:" + members));
        return new Node("node-" + (i + 1), war, folder, freePort(), grid, environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("STRIPE_CHAT_DATABASE_URL", postgres.url());
        environment.put("STRIPE_CHAT_DATABASE_USER", "postgres");
        environment.put("STRIPE_CHAT_SECRET_KEY", "q1zB0v3mK9bV0m5m1h8k3o3q4J9vQ2b7m0b1c2d3e4Y=");
        environment.put("STRIPE_CHAT_PUBLIC_URL", url().toString());
        environment.put("STRIPE_CHAT_SHOP_ID", shop.id());
        environment.put("STRIPE_CHAT_SHOP_NAME", "Demo shop");
        environment.put("STRIPE_CHAT_SHOP_ORIGINS", shop.origin());
        environment.put("STRIPE_CHAT_SHOP_PUBLIC_KEY", shop.publicKey());
        environment.put("STRIPE_CHAT_ADMIN_LOGIN", "admin@shop.example");
        environment.put("STRIPE_CHAT_ADMIN_PASSWORD", "correct horse battery");
        environment.put("STRIPE_CHAT_LIMITS_MESSAGES_PER_MINUTE", "100000");
        environment.put("STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND", "100000");
        environment.put("STRIPE_CHAT_LIMITS_CONVERSATIONS_PER_10_MINUTES", "100000");
        return environment;
    }

    TestShop shop() {
        return shop;
    }

    FaultProxy proxy() {
        return proxy;
    }

    Postgres postgres() {
        return postgres;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Where everybody goes. */
    URI url() {
        return URI.create("http://127.0.0.1:" + proxy.port());
    }

    private List<Integer> up() {
        return nodes == null
                ? List.of()
                : nodes.stream().filter(Node::isReady).map(Node::port).toList();
    }

    /** What the database has of each conversation. */
    Map<String, List<Said>> stored() {
        return postgres
                .column(
                        "select conversation_id || '\u0001' || number || '\u0001' || client_id || '\u0001'"
                                + " || lower(author) || '\u0001' || text || '\u0001' || lower(coalesce(notice_state, ''))"
                                + " from conversation_message order by conversation_id, number")
                .stream()
                .map(row -> row.split("\u0001", -1))
                .collect(
                        Collectors.groupingBy(
                                row -> row[0],
                                Collectors.mapping(
                                        row ->
                                                new Said(
                                                        Long.parseLong(row[1]),
                                                        row[2],
                                                        row[3],
                                                        row[4],
                                                        row[5]),
                                        Collectors.toList())));
    }

    /** Conversations in which a word of the shopper still waits for the answering job. */
    List<String> waiting() {
        return postgres.column(
                "select id from conversation_conversation where answered_up_to < last_number");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        proxy.close();
        postgres.close();
    }
}
