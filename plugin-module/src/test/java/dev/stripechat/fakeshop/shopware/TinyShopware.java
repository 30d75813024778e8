package dev.stripechat.fakeshop.shopware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A Shopware shop beside a tiny app, and a browser that keeps one cookie and follows nothing. */
final class TinyShopware implements AutoCloseable {

    final TinyClock clock = new TinyClock();
    final TinyApp app = new TinyApp();
    final ShopwareShop shop;
    private final HttpClient http = HttpClient.newHttpClient();
    private String cookie = "";

    TinyShopware(String version) {
        try {
            shop = ShopwareShop.at(0, version, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TinyShopware installed() {
        shop.app().install(app.zip());
        return this;
    }

    HttpResponse<String> gets(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> posts(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> asks(String path, String json) {
        return send(
                request(path)
                        .header("X-Requested-With", "XMLHttpRequest")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Where the shop sends the browser, below its own address. */
    String goesTo(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replace(shop.origin(), "");
    }

    /** A guest with a mug orders it; where the browser is sent. */
    String orders() {
        posts("/checkout/line-item/add", "quantity=1&productId=" + OpeningStock.MUG);
        posts("/checkout/register", "email=demo.shopper%40example.com");
        return goesTo(posts("/checkout/order", "tos=on"));
    }

    String order() {
        return ShopwareData.text(
                shop.data().all("order").get(shop.data().all("order").size() - 1), "id");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop.origin() + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers()
                    .firstValue("Set-Cookie")
                    .ifPresent(set -> cookie = set.split(";")[0]);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        shop.close();
        app.close();
    }
}
