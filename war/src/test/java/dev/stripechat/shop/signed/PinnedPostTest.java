package dev.stripechat.shop.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.outward.Deadline;
import dev.stripechat.runtime.outward.PinnedLine;
import dev.stripechat.runtime.outward.ShopHosts;
import dev.stripechat.world.Eventually;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call to a shop's backend that has all the time in the world. */
class PinnedPostTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\n";

    /** The beginning of a TLS record of 16 KiB. */
    private static final String TLS = "\u0016\u0003\u0003\u0040\u0000";

    @Test
    void the_answer_is_read_from_its_head() throws IOException {
        try (Dripping backend = new Dripping("HTTP/1.1 503 Later\r\nRetry-After: 7\r\n\r\n", "")) {
            PinnedPost.Answer answer = posts(backend, "http", Duration.ofMinutes(1));

            assertThat(answer).isEqualTo(new PinnedPost.Answer(503, Optional.of(7)));
        }
    }

    /** Each byte comes long before the limit for a single read. */
    @ParameterizedTest
    @CsvSource({"http, header", "https, handshake"})
    void who_answers_byte_by_byte_is_cut_off(String scheme, String what) {
        String beginning = what.equals("header") ? HEAD : TLS;
        try (Dripping backend = new Dripping(beginning, "a: b\r\n")) {
            assertThatThrownBy(() -> posts(backend, scheme, Duration.ofMillis(300)))
                    .isInstanceOf(IOException.class);

            Eventually.within(Duration.ofSeconds(10), () -> "still calling", backend::isAlone);
            assertThat(backend.given()).isLessThan(16 * 1024);
        }
    }

    private static PinnedPost.Answer posts(Dripping backend, String scheme, Duration most)
            throws IOException {
        return new PinnedPost(
                        new PinnedLine(new ShopHosts(Optional.of("127.0.0.1")), Deadline.of(most)))
                .send(
                        URI.create(scheme + "://127.0.0.1:" + backend.port() + "/events"),
                        Map.of("webhook-id", "msg_1"),
                        "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** A backend that says the beginning at once, and then one byte now and then until its caller is gone. */
    private static final class Dripping implements AutoCloseable {

        private static final long PAUSE = 10_000_000;

        private final ServerSocket door;
        private final String beginning;
        private final String drop;
        private volatile int given;
        private volatile boolean alone;

        Dripping(String beginning, String drop) {
            this.beginning = beginning;
            this.drop = drop;
            try {
                door = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            Thread talk = new Thread(this::talks, "dripping");
            talk.setDaemon(true);
            talk.start();
        }

        private void talks() {
            try (Socket caller = door.accept()) {
                OutputStream out = caller.getOutputStream();
                out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
                if (drop.isEmpty()) {
                    caller.getInputStream().readAllBytes();
                }
                while (!drop.isEmpty()) {
                    out.write(drop.charAt(given++ % drop.length()));
                    LockSupport.parkNanos(PAUSE);
                }
            } catch (IOException gone) {
                alone = true;
            }
        }

        int port() {
            return door.getLocalPort();
        }

        /** How many drops it has given. */
        int given() {
            return given;
        }

        boolean isAlone() {
            return alone;
        }

        @Override
        public void close() {
            try {
                door.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
