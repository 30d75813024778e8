package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A shop that says nothing that could be used: each time the caller learns no more than that, in bounded time. */
class SilentShopTest {

    private static final HostCheck HERE = uri -> InetAddress.getByName("127.0.0.1");

    private final TinyShop shop = new TinyShop();
    private final AdminApis impatient = shop.apis(HERE, TinyShop.SHORT);

    @AfterEach
    void close() {
        impatient.close();
        shop.close();
    }

    @Test
    void a_busy_shop_says_when_to_come_again() {
        shop.api().promotions();
        shop.pages.mood().busy(17);

        assertThatThrownBy(() -> shop.api().promotions())
                .isInstanceOfSatisfying(
                        ShopSilent.class,
                        silent -> assertThat(silent.retryAfter()).contains(Duration.ofSeconds(17)));

        shop.pages.mood().good();
        assertThat(shop.api().promotions()).isNotEmpty();
    }

    @Test
    void a_busy_shop_is_asked_for_no_token_before_that_time() {
        shop.pages.mood().busy(17);
        assertThatThrownBy(() -> shop.api().promotions()).isInstanceOf(ShopSilent.class);
        shop.pages.mood().good();

        assertThatThrownBy(() -> shop.api().promotions()).isInstanceOf(ShopSilent.class);
        assertThat(shop.pages.asked()).hasSize(1);

        shop.clock.pass(Duration.ofSeconds(17));
        assertThat(shop.api().promotions()).isNotEmpty();
    }

    @Test
    void a_time_to_come_again_may_be_a_date() {
        String then =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        shop.clock.instant().plusSeconds(90).atOffset(ZoneOffset.UTC));
        AdminApi raw =
                raw("HTTP/1.1 503 Away\r\nRetry-After: " + then + "\r\nContent-Length: 0\r\n\r\n");

        assertThatThrownBy(raw::promotions)
                .isInstanceOfSatisfying(
                        ShopSilent.class,
                        silent -> assertThat(silent.retryAfter()).contains(Duration.ofSeconds(90)));
    }

    @Test
    void a_shop_in_maintenance_is_silent() {
        shop.pages.mood().down();

        assertThatThrownBy(() -> shop.api().promotions())
                .isInstanceOfSatisfying(
                        ShopSilent.class,
                        silent -> assertThat(silent.retryAfter()).isEqualTo(Optional.empty()));
    }

    @Test
    void a_shop_that_hangs_is_left() {
        shop.pages.mood().hangs();

        assertThatThrownBy(() -> impatient.of(shop.access()).promotions())
                .isInstanceOf(ShopSilent.class);
    }

    @Test
    @Timeout(60)
    void nobody_waits_in_a_hurry_for_as_long_as_others_do() {
        Duration anHour = Duration.ofHours(1);
        try (AdminApis patient =
                shop.apis(HERE, new PinnedExchange.Patience(anHour, anHour, anHour, 500_000))) {
            assertThat(patient.hurried(shop.access()).promotions()).isNotEmpty();
            shop.pages.mood().hangs();

            assertThatThrownBy(() -> patient.hurried(shop.access()).promotions())
                    .isInstanceOf(ShopSilent.class);
        }
    }

    @Test
    void a_shop_that_drips_is_left_at_the_deadline() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread drip = new Thread(() -> drip(server));
            drip.setDaemon(true);
            drip.start();
            ShopAccess access =
                    new ShopAccess(
                            URI.create("http://shop.example:" + server.getLocalPort()), "k", "s");

            assertThatThrownBy(() -> impatient.of(access).promotions())
                    .isInstanceOf(ShopSilent.class);
        }
    }

    @Test
    void nonsense_is_silence() {
        shop.api().promotions();
        shop.pages.mood().talksNonsense();

        assertThatThrownBy(() -> shop.api().promotions()).isInstanceOf(ShopSilent.class);
    }

    @Test
    void an_answer_beyond_the_bound_is_not_taken() {
        AdminApi api = impatient.of(shop.access());
        api.promotions();
        shop.pages.mood().talksTooMuch(600_000);

        assertThatThrownBy(api::promotions).isInstanceOf(ShopSilent.class);
    }

    @Test
    void an_endless_answer_in_chunks_is_not_taken() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        AdminApi raw =
                raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(9));

        assertThatThrownBy(raw::promotions).isInstanceOf(ShopSilent.class);
    }

    @Test
    void what_is_no_http_is_silence() {
        for (String answer :
                new String[] {
                    "",
                    "SSH-2.0-OpenSSH\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                    "HTTP/1.1 200 OK\r\nX: " + "x".repeat(9_000),
                    "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(300),
                    "HTTP/1.1 200 OK\r\n\r\n" + "[".repeat(200_000),
                    "HTTP/1.1 200 OK\r\n\r\n" + "{\"a\":".repeat(50_000),
                    "HTTP/1.1 200 OK\r\n\r\n{\"access_token\":\"x\\r\\ny: z\"}",
                    "HTTP/1.1 500 Oh\r\n\r\n{\"errors\":[[]]}"
                }) {
            assertThatThrownBy(raw(answer)::promotions).isInstanceOf(ShopSilent.class);
        }
    }

    @Test
    void a_port_where_nobody_listens_is_silence() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = gone.getLocalPort();
        }
        ShopAccess access = new ShopAccess(URI.create("http://shop.example:" + port), "k", "s");

        assertThatThrownBy(() -> impatient.of(access).promotions()).isInstanceOf(ShopSilent.class);
    }

    /** The shop answers the first question with these bytes and hangs up. */
    private AdminApi raw(String answer) {
        try {
            ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
            Thread thread = new Thread(() -> say(server, answer));
            thread.setDaemon(true);
            thread.start();
            return impatient.of(
                    new ShopAccess(
                            URI.create("http://shop.example:" + server.getLocalPort()), "k", "s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(ServerSocket server, String answer) {
        try (server;
                Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[1_000]);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException hungUp) {
            return;
        }
    }

    /** A byte now and then, so that no pause is ever too long. */
    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write("H".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException | InterruptedException hungUp) {
            return;
        }
    }
}
