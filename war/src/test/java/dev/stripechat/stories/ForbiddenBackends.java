package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A machine that is nobody's business: it counts who connects to it. Admins name it as their shop's backend, in many ways. */
final class ForbiddenBackends implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("localhost", "127.0.0.2", "0.0.0.0", "[::ffff:127.0.0.1]", "[::ffff:7f00:2]");
    private static final List<String> NUMBERS =
            List.of(
                    "127.1",
                    "2130706434",
                    "0x7f000002",
                    "0x7f.1",
                    "0177.0.0.2",
                    "[::1]",
                    "[fd12:3456::1]",
                    "10.0.0.1",
                    "169.254.169.254",
                    "192.168.1.1",
                    "localhost.",
                    "a.localhost");
    private static final String PAGE =
            "insert into shop_origin (shop_id, origin) values ('%s', '%s') on conflict do nothing";
    private static final String EVENT =
            "insert into runtime_outbox (id, shop_id, destination, lane, what, payload, idempotency_key, state, attempts, failures,"
                    + " woken, node, cause, created_at, trying_since, next_at) values (gen_random_uuid(), '%s', 'shop-events', '%s',"
                    + " 'an event', '{}', '%s', 'WAITING', 0, 0, false, '', '', now(), now(), now())";

    private final ServerSocket door;
    private final AtomicInteger callers = new AtomicInteger();

    ForbiddenBackends() {
        try {
            door = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread counting = new Thread(this::count, "canary");
        counting.setDaemon(true);
        counting.start();
    }

    private void count() {
        while (!door.isClosed()) {
            try {
                door.accept().close();
                callers.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Whatever an admin enters, it is tried to send events there, and nobody connects. */
    void areNeverConnectedTo(TestServer server, Agent admin, TestShop shop) {
        for (String name : NAMES) {
            admin.call("/api/v1/shop-events")
                    .put("{\"url\":\"https://" + name + ":" + door.getLocalPort() + "/\"}")
                    .expect(200);
            String lane = UUID.randomUUID().toString();
            server.database().run(EVENT.formatted(shop.id(), lane, lane));
            isTried(server, lane);
            assertThat(callers.get()).as("calls to " + name).isZero();
        }
    }

    /** Though the shop says that its pages are there, and an admin names one. */
    void areNeverReadFrom(TestServer server, Agent admin, TestShop shop) {
        Stream.concat(NAMES.stream(), NUMBERS.stream())
                .forEach(
                        name -> {
                            String page = "https://" + name + ":" + door.getLocalPort();
                            server.database().run(PAGE.formatted(shop.id(), page));
                            Call.Answer answer =
                                    admin.call("/api/v1/answers/imports/page")
                                            .post(
                                                    "{\"url\":\""
                                                            + page
                                                            + "/faq\",\"language\":\"en\",\"apply\":true}");
                            assertThat(callers.get()).as("reads from " + name).isZero();
                            assertThat(answer.text("code"))
                                    .as(name)
                                    .isIn("page_refused", "bad_url", "page_silent");
                        });
    }

    private static void isTried(TestServer server, String lane) {
        String tried =
                "select cause from runtime_outbox where attempts > 0 and state <> 'SENDING' and lane = '"
                        + lane
                        + "'";
        Eventually.within(
                Duration.ofSeconds(60),
                () -> "not tried",
                () -> !server.database().column(tried).isEmpty());
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
