package dev.stripechat.fakeshop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in the shop, without a browser: opens pages, sends forms. */
final class TinyShopper {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final FakeShop shop;
    private String language;
    private final String session;

    TinyShopper(FakeShop shop, String language) {
        this.shop = shop;
        this.language = language;
        String start =
                call(HttpRequest.newBuilder(URI.create(shop.page(language)))).uri().getPath();
        session = start.substring(start.lastIndexOf('/') + 1);
    }

    TinyShopper speaks(String other) {
        language = other;
        return this;
    }

    String url(String page) {
        return shop.page(language) + "/" + session + (page.isEmpty() ? "" : "/" + page);
    }

    HttpResponse<String> opens(String page) {
        return call(HttpRequest.newBuilder(URI.create(url(page))));
    }

    HttpResponse<String> sends(String page, String form) {
        return call(
                HttpRequest.newBuilder(URI.create(url(page)))
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    TinyShopper takes(Product product) {
        sends("cart", "product=" + product.word() + "&add=1");
        return this;
    }

    TinyShopper wants(Product product, int quantity) {
        sends("cart", "product=" + product.word() + "&quantity=" + quantity);
        return this;
    }

    /** Goes to the till, and has a PaymentIntent then. */
    String pays() {
        opens("checkout");
        return shop.paymentIntentOf(url(""));
    }

    /** The value of an attribute on a page. */
    static String attribute(String name, HttpResponse<String> page) {
        Matcher attribute = Pattern.compile(name + "=\"([^\"]*)\"").matcher(page.body());
        if (!attribute.find()) {
            throw new AssertionError("no " + name + " in " + page.body());
        }
        return attribute.group(1);
    }

    HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
