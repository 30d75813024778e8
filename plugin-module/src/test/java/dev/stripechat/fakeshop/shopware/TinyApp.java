package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Just enough of an app server: it answers well, and each answer can be spoiled. */
final class TinyApp implements AutoCloseable {

    static final String APP_SECRET = "my-app-secret-0123456789";

    private final HttpServer http;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final Map<String, UnaryOperator<Reply>> spoilt = new HashMap<>();
    private final Map<String, Function<Letter, Reply>> answers = new HashMap<>();
    private Optional<String> current = Optional.empty();
    private Optional<String> pending = Optional.empty();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String appSecret = APP_SECRET;
    private int minted;

    record Letter(String line, Map<String, String> headers, String body) {

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        String query() {
            return line.substring(line.indexOf('?') + 1);
        }
    }

    /** An answer; without a signature of its own it is signed with the current secret. */
    record Reply(int status, String body, Optional<String> signature) {

        Reply saying(String other) {
            return new Reply(status, other, signature);
        }

        Reply as(int other) {
            return new Reply(other, body, signature);
        }

        Reply signed(String other) {
            return new Reply(status, body, Optional.of(other));
        }
    }

    TinyApp() {
        try {
            http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.setExecutor(
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread = new Thread(task);
                            thread.setDaemon(true);
                            return thread;
                        }));
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What it says at an address from now on. */
    void answers(String path, String body) {
        answers.put(path, letter -> new Reply(200, body, Optional.empty()));
    }

    /** What becomes of its good answers. */
    void spoils(String path, UnaryOperator<Reply> change) {
        spoilt.put(path, change);
    }

    /** The secret of a bundle that was not made here. */
    void knows(String secretOfBundle) {
        appSecret = secretOfBundle;
    }

    /** There it answers only when the test is over. */
    void hangs(String path) {
        spoils(path, this::atTheEnd);
    }

    private Reply atTheEnd(Reply reply) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return reply;
    }

    void isWell() {
        spoilt.clear();
    }

    List<Letter> letters(String path) {
        return letters.stream().filter(l -> l.line().split(" ")[1].startsWith(path)).toList();
    }

    Letter last(String path) {
        List<Letter> all = letters(path);
        return all.get(all.size() - 1);
    }

    String secret() {
        return current.orElseThrow();
    }

    byte[] zip() {
        return zip("StripeChat", manifest("1.0.0"));
    }

    byte[] zip(String folder, String manifest) {
        return zip(folder, Map.of("manifest.xml", manifest));
    }

    byte[] zip(String folder, Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    String manifest(String version) {
        return TinyManifest.of(url(), version);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((n, v) -> headers.put(n.toLowerCase(Locale.ROOT), String.join(" | ", v)));
        Letter letter =
                new Letter(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        headers,
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        letters.add(letter);
        String path = exchange.getRequestURI().getPath();
        Reply reply = spoilt.getOrDefault(path, r -> r).apply(answer(path, letter));
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        String signature = reply.signature().orElse(hmac(current.orElse(appSecret), reply.body()));
        if (!signature.isEmpty()) {
            exchange.getResponseHeaders().set("shopware-app-signature", signature);
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private synchronized Reply answer(String path, Letter letter) {
        if (answers.containsKey(path)) {
            return answers.get(path).apply(letter);
        }
        return switch (path) {
            case "/register", "/shopware/register/app-1" -> register(letter);
            case "/confirm" -> confirm(letter);
            default -> new Reply(200, "", Optional.empty());
        };
    }

    private Reply register(Letter letter) {
        String shopSignature = letter.headers().getOrDefault("shopware-shop-signature", "");
        boolean isTrusted =
                current.isEmpty() || shopSignature.equals(hmac(secret(), letter.query()));
        if (!isTrusted && !shopSignature.isEmpty()) {
            return new Reply(401, "{\"error\":\"wrong shop signature\"}", Optional.empty());
        }
        pending = Optional.of("%0128x".formatted(++minted));
        String[] values = letter.query().split("[=&]");
        JsonObject json = new JsonObject();
        json.addProperty("proof", hmac(appSecret, values[1] + values[3] + "StripeChat"));
        json.addProperty("secret", pending.get());
        json.addProperty("confirmation_url", url() + "/confirm");
        return new Reply(200, json.toString(), Optional.empty());
    }

    private Reply confirm(Letter letter) {
        String signature = letter.headers().get("shopware-shop-signature");
        if (!hmac(pending.orElseThrow(), letter.body()).equals(signature)) {
            return new Reply(401, "{\"error\":\"wrong signature\"}", Optional.empty());
        }
        current = pending;
        return new Reply(204, "", Optional.empty());
    }

    static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        end.countDown();
        http.stop(0);
    }
}
