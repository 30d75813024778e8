package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.stripechat.world.Call;
import dev.stripechat.world.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop of the papers when the chat has trouble: it keeps the order, and nothing is charged. */
@Tag("story")
@Timeout(90)
class ExampleShopTroubleTest {

    private static final String LOCAL = "http://127.0.0.1:";
    private static final String SECRET = "whsec_" + "QUJD".repeat(10);

    @Test
    void a_dead_chat_leaves_the_order_open() {
        try (ExampleShop shop = shop(TestServer.freePort())) {

            Call.Answer bought = shop.buys();

            isKept(shop, bought);
        }
    }

    @Test
    void a_chat_that_never_answers_is_not_waited_for() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
                ExampleShop shop = shop(silent.getLocalPort())) {

            Call.Answer bought = shop.buys();

            isKept(shop, bought);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, <html>Welcome!</html>", "200, {}", "200, null", "404, Not found", "404, {}"})
    void a_chat_that_answers_something_else_is_not_believed(int status, String body)
            throws IOException {
        HttpServer odd = answering(status, body);
        try (ExampleShop shop = shop(odd.getAddress().getPort())) {

            Call.Answer bought = shop.buys();

            isKept(shop, bought);
        } finally {
            odd.stop(0);
        }
    }

    @Test
    void who_tries_again_pays_the_same_order_when_the_chat_is_back() throws IOException {
        int port = TestServer.freePort();
        try (ExampleShop shop = shop(port)) {
            String order = location(shop.buys());
            HttpServer back = answering(port, 200, "{\"url\":\"https://chat.example/pay/t1\"}");

            Call.Answer again = shop.triesAgain(withoutQuery(order));

            assertThat(location(again)).isEqualTo("https://chat.example/pay/t1");
            assertThat(shop.page(withoutQuery(order))).endsWith(": open\n");
            back.stop(0);
        }
    }

    private static void isKept(ExampleShop shop, Call.Answer bought) {
        String place = location(bought);
        assertThat(place).matches("/orders/order-[0-9a-f-]{36}\\?failed");
        assertThat(shop.page(place))
                .contains("Your order is kept, nothing was charged.", "Try again")
                .contains("action=\"" + withoutQuery(place) + "\"");
        assertThat(shop.page(withoutQuery(place))).endsWith(": open\n");
    }

    private static String location(Call.Answer answer) {
        return answer.expect(303).headers().get("location").get(0);
    }

    private static String withoutQuery(String address) {
        return address.replace("?failed", "");
    }

    private static ExampleShop shop(int port) {
        return ExampleShop.open(LOCAL + port, "shop-1", key(), SECRET);
    }

    private static PrivateKey key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer answering(int status, String body) throws IOException {
        return answering(0, status, body);
    }

    private static HttpServer answering(int port, int status, String body) throws IOException {
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
