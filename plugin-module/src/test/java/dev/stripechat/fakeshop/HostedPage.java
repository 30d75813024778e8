package dev.stripechat.fakeshop;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The chat server's payment page: the shop signs what is to be paid and is given an address for its shopper. */
final class HostedPage {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
    private final String chat;
    private final ShopSigner signer;
    private final String origin;

    HostedPage(String chat, ShopSigner signer, String origin) {
        this.chat = chat;
        this.signer = signer;
        this.origin = origin;
    }

    /** Where this order is paid; nothing when the chat's server does not help. */
    Optional<String> opens(Visit visit) {
        String success = origin + visit.at("paid");
        String jws =
                signer.attempt(
                        visit.order(),
                        visit.texts(),
                        success,
                        origin + visit.at("checkout"),
                        origin + "/icon.svg");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(chat + "/api/v1/payment-attempts"))
                        .timeout(ANSWER)
                        .header("Content-Type", "application/jose")
                        .POST(HttpRequest.BodyPublishers.ofString(jws))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 201 ? Optional.of(url(answer.body())) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static String url(String body) {
        return JsonParser.parseString(body).getAsJsonObject().get("url").getAsString();
    }
}
