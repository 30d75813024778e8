package dev.stripechat.understanding.encoder;

import dev.stripechat.understanding.TextEncoder.Silent;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code POST <address>/embeddings} as OpenAI describes it, and Ollama under {@code /v1}. The operator has written the address into
 * the server's own configuration, so it may be a private one. Redirects are not followed: an answer from elsewhere is none.
 */
final class EmbeddingsCall {

    private static final int OK = 200;
    private static final int LOOK_MILLIS = 10;
    private static final int HEAD_BYTES = 64 * 1024;
    private static final int BYTES_A_TEXT = 96 * 1024;

    private final HttpClient http;
    private final HttpRequest.Builder request;
    private final String model;
    private final Clock clock;

    /** @throws IllegalArgumentException when it is no address, or a key that no header can hold */
    EmbeddingsCall(URI address, String model, Optional<String> key, Clock clock) {
        String base = address.toString().replaceAll("/+$", "");
        this.request =
                HttpRequest.newBuilder(URI.create(base + "/embeddings"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
        this.model = model;
        this.clock = clock;
    }

    /**
     * Asks once.
     *
     * @param deadline for all of it
     * @throws Silent when there is no good answer by then
     */
    List<float[]> vectors(List<String> texts, Duration deadline) {
        int most = HEAD_BYTES + texts.size() * BYTES_A_TEXT;
        HttpRequest asked =
                request.copy()
                        .timeout(deadline)
                        .POST(HttpRequest.BodyPublishers.ofString(body(texts)))
                        .build();
        HttpResponse<byte[]> answer =
                awaited(http.sendAsync(asked, head -> new BoundedBody(most)), deadline);
        if (answer.statusCode() != OK) {
            throw new Silent("it answered with status " + answer.statusCode());
        }
        return EmbeddingsAnswer.read(answer.body(), texts.size());
    }

    private String body(List<String> texts) {
        JsonArrayBuilder input = Json.createArrayBuilder();
        texts.forEach(input::add);
        return Json.createObjectBuilder()
                .add("model", model)
                .add("input", input)
                .build()
                .toString();
    }

    /** By the clock of all nodes and by the machine's counter: one of the two goes on always. */
    private <T> T awaited(CompletableFuture<T> answer, Duration deadline) {
        Instant end = clock.instant().plus(deadline);
        long began = System.nanoTime();
        try {
            while (clock.instant().isBefore(end)
                    && System.nanoTime() - began < deadline.toNanos()) {
                try {
                    return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    continue;
                }
            }
        } catch (ExecutionException failed) {
            throw new Silent("no answer: " + failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        answer.cancel(true);
        throw new Silent("it did not answer in time");
    }
}
