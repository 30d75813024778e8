package dev.stripechat.stories.browser;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A site that no shop allows; its page has no policy of its own, so that only the browser and we can say no. */
final class ForeignSite implements AutoCloseable {

    private static final String HTML =
            "<!doctype html><html lang=\"en\"><title>Foreign</title><link rel=\"icon\" href=\"data:,\"><p>Foreign";

    private final HttpServer http;

    ForeignSite() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] page = HTML.getBytes(StandardCharsets.UTF_8);
        http.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        http.start();
    }

    Page visitedBy(Page page) {
        page.navigate("http://localhost:" + http.getAddress().getPort() + "/");
        return page;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
