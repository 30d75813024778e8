package dev.stripechat.fakes.stripe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A shop's page with the pretend Stripe.js on it, on an origin of its own. */
final class CardShop implements AutoCloseable {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Shop</title>
              <script src="%s"></script>
              <main><h1>Shop</h1><div id="pay"></div><button id="go">Pay</button><p id="said"></p></main>
              <script>
                const at = new URLSearchParams(location.search);
                const said = document.getElementById("said");
                const heard = [];
                const stripe = Stripe(at.get("key"));
                const elements = stripe.elements({ clientSecret: at.get("secret"), locale: at.get("lang") });
                const element = elements.create("payment");
                for (const name of ["ready", "change", "focus", "blur", "escape", "loaderror"]) {
                  element.on(name, () => heard.push(name));
                }
                element.mount("#pay");
                document.getElementById("go").onclick = async () => {
                  said.textContent = "";
                  const { error, paymentIntent } =
                      await stripe.confirmPayment({ elements, redirect: "if_required" });
                  said.textContent = error ? error.message : paymentIntent.status;
                };
              </script>
            </html>
            """;

    private final HttpServer http;

    private CardShop(HttpServer http, FakeStripe stripe) {
        this.http = http;
        http.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        Pages.send(
                                exchange,
                                200,
                                "text/html; charset=utf-8",
                                PAGE.formatted(stripe.js()));
                    }
                });
        http.start();
    }

    static CardShop start(FakeStripe stripe) {
        try {
            return new CardShop(
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0),
                    stripe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String page(FakeAccount account, String clientSecret, String language) {
        return "http://localhost:"
                + http.getAddress().getPort()
                + "/?key="
                + account.publishableKey()
                + "&secret="
                + clientSecret
                + "&lang="
                + language;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
