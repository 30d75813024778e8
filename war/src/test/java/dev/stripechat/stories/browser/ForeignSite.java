package dev.stripechat.stories.browser;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A site that no shop allows; its page has no policy of its own, so that only the browser and we can say no. */
final class ForeignSite implements AutoCloseable {

    private static final String HTML =
            "<!doctype html><html lang=\"en\"><title>Foreign</title><link rel=\"icon\" href=\"data:,\"><p>Foreign";

    private final HttpServer http;

    ForeignSite() {
        this(() -> HTML);
    }

    /** With one page, made anew for each visit. */
    ForeignSite(Supplier<String> html) {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext(
                "/",
                exchange -> {
                    byte[] page = html.get().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        http.start();
    }

    /** Below that path somebody else answers. */
    ForeignSite with(String path, HttpHandler answers) {
        http.createContext(path, answers);
        return this;
    }

    Page visitedBy(Page page) {
        page.navigate(origin() + "/");
        return page;
    }

    String origin() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
