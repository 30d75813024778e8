package dev.stripechat.fakes.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts a body to an endpoint with a fresh signature; a redirect is no delivery. */
final class Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** The status of the answer, 0 for none. */
    int bring(Endpoint endpoint, String body, String type) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(endpoint.url()))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                        .header("Stripe-Signature", endpoint.signature(body))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
