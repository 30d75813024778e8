package dev.stripechat.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The proxy of the tests does what an operator's does, or stories behind it would show nothing. */
class ReverseProxyTest {

    private static final String ODD = "/path;x?a=%2F&b=+&c=%20&&d";

    private final ServerSocket upstream = listening();
    private final ReverseProxy proxy =
            new ReverseProxy("https://chat.example").leadsTo(address(upstream));

    @AfterEach
    void close() throws IOException {
        proxy.close();
        upstream.close();
    }

    @Test
    void the_path_and_the_query_are_passed_on_byte_for_byte() throws IOException {
        try (Socket client = asks("GET " + ODD + " HTTP/1.1\r\n\r\n");
                Socket server = upstream.accept()) {
            assertThat(head(server)).startsWith("GET " + ODD + " HTTP/1.1\r\n");
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void what_a_stranger_says_about_itself_is_replaced() throws IOException {
        String forged =
                "GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-For: 1.2.3.4\r\nForwarded: for=1.2.3.4\r\n"
                        + "x-forwarded-host: evil.example\r\nX-Forwarded-Proto: http\r\nCookie: a=b\r\n\r\n";

        try (Socket client = asks(forged);
                Socket server = upstream.accept()) {
            assertThat(head(server))
                    .contains("\r\nHost: chat.example\r\n", "\r\nCookie: a=b\r\n")
                    .contains("\r\nX-Forwarded-For: 127.0.0.1\r\n")
                    .contains("\r\nX-Forwarded-Proto: https\r\n")
                    .contains("\r\nX-Forwarded-Host: chat.example\r\n")
                    .doesNotContain("evil", "1.2.3.4");
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void a_stream_comes_bit_by_bit() throws IOException {
        try (Socket client = asks("GET /stream HTTP/1.1\r\n\r\n");
                Socket server = upstream.accept()) {
            head(server);

            says(server, "data: 1\n\n");
            String first = hears(client, 9);
            says(server, "data: 2\n\n");

            assertThat(first).isEqualTo("data: 1\n\n");
            assertThat(hears(client, 9)).isEqualTo("data: 2\n\n");
        }
    }

    @Test
    void after_an_upgrade_both_sides_say_what_they_like() throws IOException {
        String upgrade = "GET /ws HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
        try (Socket client = asks(upgrade);
                Socket server = upstream.accept()) {
            assertThat(head(server))
                    .contains("\r\nConnection: Upgrade\r\n", "\r\nUpgrade: websocket\r\n");

            says(client, "\u0081\u0001a");
            says(server, "\u0081\u0001b");

            assertThat(hears(server, 3)).isEqualTo("\u0081\u0001a");
            assertThat(hears(client, 3)).isEqualTo("\u0081\u0001b");
        }
    }

    @Test
    void a_server_that_is_gone_is_passed_over() throws IOException {
        ServerSocket gone = listening();
        URI nobody = address(gone);
        gone.close();
        proxy.leadsTo(nobody, address(upstream));

        try (Socket client = asks("GET / HTTP/1.1\r\n\r\n");
                Socket server = upstream.accept()) {
            assertThat(head(server)).startsWith("GET / ");
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void without_any_server_the_proxy_says_so() throws IOException {
        proxy.leadsTo();

        try (Socket client = asks("GET / HTTP/1.1\r\n\r\n")) {
            assertThat(hears(client, 12)).isEqualTo("HTTP/1.1 502");
        }
    }

    private Socket asks(String request) throws IOException {
        Socket client = new Socket(proxy.url().getHost(), proxy.url().getPort());
        says(client, request);
        return client;
    }

    private static void says(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String hears(Socket socket, int bytes) throws IOException {
        socket.setSoTimeout(20_000);
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }

    private static String head(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            text.append((char) in.read());
        }
        return text.toString();
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI address(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }
}
