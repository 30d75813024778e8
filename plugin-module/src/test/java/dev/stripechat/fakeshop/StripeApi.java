package dev.stripechat.fakeshop;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stripe's API, as far as this shop needs it, with the shop's own secret key. */
final class StripeApi {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
    private final URI api;
    private final String secretKey;

    StripeApi(URI api, String secretKey) {
        this.api = api;
        this.secretKey = secretKey;
    }

    /** Stripe did not answer, or not with a PaymentIntent. */
    static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A PaymentIntent for an order; asked again with the same key, Stripe gives the same one. */
    Payment creates(String orderNumber, long amount, String idempotencyKey) {
        Map<String, String> form =
                Map.of(
                        "amount",
                        Long.toString(amount),
                        "currency",
                        Cart.CURRENCY,
                        "automatic_payment_methods[enabled]",
                        "true",
                        "metadata[order_id]",
                        orderNumber);
        return payment(
                request("").header("Idempotency-Key", idempotencyKey).POST(encoded(form)).build());
    }

    Payment changes(String paymentIntent, long amount) {
        Map<String, String> form = Map.of("amount", Long.toString(amount));
        return payment(request("/" + paymentIntent).POST(encoded(form)).build());
    }

    Payment shows(String paymentIntent) {
        return payment(request("/" + paymentIntent).GET().build());
    }

    /** The payment of an order that was made by somebody else and has brought money, or is about to. */
    Optional<Payment> findsPaid(String orderNumber) {
        JsonObject list = json(request("?limit=100").GET().build());
        for (JsonElement each : list.getAsJsonArray("data")) {
            JsonObject intent = each.getAsJsonObject();
            JsonElement order = intent.getAsJsonObject("metadata").get("order_id");
            Payment payment = parsed(intent);
            boolean counts = payment.isPaid() || payment.isProcessing();
            if (counts && order != null && order.getAsString().equals(orderNumber)) {
                return Optional.of(payment);
            }
        }
        return Optional.empty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve("/v1/payment_intents" + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + secretKey)
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private Payment payment(HttpRequest request) {
        try {
            return parsed(json(request));
        } catch (IllegalStateException | NullPointerException e) {
            throw new Unavailable(request.uri() + ": not a PaymentIntent", e);
        }
    }

    private JsonObject json(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Unavailable(request.uri() + ": HTTP " + response.statusCode(), null);
            }
            return JsonParser.parseString(response.body()).getAsJsonObject();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(request.uri() + ": interrupted", e);
        } catch (IOException e) {
            throw new Unavailable(request.uri() + ": no answer", e);
        } catch (IllegalStateException | JsonParseException e) {
            throw new Unavailable(request.uri() + ": not JSON", e);
        }
    }

    private static Payment parsed(JsonObject intent) {
        return new Payment(
                intent.get("id").getAsString(),
                intent.get("client_secret").getAsString(),
                intent.get("amount").getAsLong(),
                intent.get("status").getAsString());
    }

    private static HttpRequest.BodyPublisher encoded(Map<String, String> form) {
        return HttpRequest.BodyPublishers.ofString(
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
