package dev.stripechat.answer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.stripechat.answer.Passage;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.outward.Deadline;
import dev.stripechat.runtime.outward.PinnedLine;
import dev.stripechat.runtime.outward.PinnedPage;
import dev.stripechat.runtime.outward.ShopHosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedPagesTest {

    private static final String HTML = "<h2>Größe?</h2><p>Siehe Tabelle.</p>";

    private final HttpServer shop;

    GuardedPagesTest() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        answers("/utf8", 200, "text/html; charset=UTF-8", HTML.getBytes(StandardCharsets.UTF_8), 0);
        answers(
                "/old",
                200,
                "text/html;charset=ISO-8859-1",
                HTML.getBytes(Charset.forName("ISO-8859-1")),
                HTML.length());
        answers("/moved", 302, "text/html", new byte[0], -1);
        answers("/gone", 404, "text/html", new byte[0], -1);
        answers("/picture", 200, "image/png", new byte[10], 10);
        answers("/large", 200, "text/html", new byte[3 * 1024 * 1024], 3 * 1024 * 1024);
        answers("/endless", 200, "text/html", new byte[3 * 1024 * 1024], 0);
        shop.start();
    }

    @AfterEach
    void stop() {
        shop.stop(0);
    }

    @Test
    void a_page_is_read_in_pieces_or_whole_and_in_its_own_letters() {
        assertThat(pages("127.0.0.1").at(url("/utf8?x=1")))
                .containsExactly(new Passage("Größe?", "Siehe Tabelle."));
        assertThat(pages("127.0.0.1").at(url("/old")))
                .containsExactly(new Passage("Größe?", "Siehe Tabelle."));
    }

    @Test
    void what_is_no_page_of_moderate_size_is_told_in_words() {
        assertThat(refused("/moved")).isEqualTo("page_moved");
        assertThat(refused("/gone")).isEqualTo("page_not_there");
        assertThat(refused("/picture")).isEqualTo("no_page");
        assertThat(refused("/large")).isEqualTo("page_too_large");
        assertThat(refused("/endless")).isEqualTo("page_too_large");
    }

    @Test
    void a_private_machine_is_not_called() {
        assertThatThrownBy(() -> pages("another.example").at(url("/utf8")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("page_refused"));
    }

    private String refused(String path) {
        try {
            pages("127.0.0.1").at(url(path));
        } catch (Refusal no) {
            return no.code();
        }
        throw new AssertionError("it was read");
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + shop.getAddress().getPort() + path);
    }

    private static GuardedPages pages(String trusted) {
        return new GuardedPages(
                new PinnedPage(
                        new PinnedLine(
                                new ShopHosts(Optional.of(trusted)),
                                Deadline.of(Duration.ofMinutes(1)))));
    }

    /** @param length of the body; 0: in chunks; -1: none */
    private void answers(String path, int status, String type, byte[] body, long length) {
        shop.createContext(
                path,
                call -> {
                    call.getResponseHeaders().add("Content-Type", type);
                    call.getResponseHeaders().add("Location", "/utf8");
                    call.sendResponseHeaders(status, length);
                    try (call) {
                        call.getResponseBody().write(body);
                    }
                });
    }
}
