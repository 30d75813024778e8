package dev.stripechat.answer.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.stripechat.answer.ModelFault;
import dev.stripechat.runtime.outward.HttpReply;
import dev.stripechat.runtime.outward.PinnedCall;
import dev.stripechat.runtime.outward.ShopHosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** LangChain4j's transport for one call: to the machine that was looked at. It remembers why the call failed. */
final class PinnedHttp implements HttpClient, HttpClientBuilder {

    private static final int LAST_GOOD = 299;

    private final PinnedCall call;
    private final Duration patience;
    private volatile Optional<ModelFault> fault = Optional.empty();

    PinnedHttp(PinnedCall call, Duration patience) {
        this.call = call;
        this.patience = patience;
    }

    /** Why there is no answer, if that is known. */
    Optional<ModelFault> fault() {
        return fault;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            HttpReply reply =
                    call.post(URI.create(request.url()), request.headers(), body(request));
            if (reply.status() > LAST_GOOD) {
                fault = Optional.of(ofStatus(reply.status()));
                throw new HttpException(reply.status(), "");
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(reply.status())
                    .headers(headers(reply))
                    .body(new String(reply.body(), StandardCharsets.UTF_8))
                    .build();
        } catch (IOException failed) {
            fault = Optional.of(of(failed));
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("nothing is shown before all of it was looked at");
    }

    private static byte[] body(HttpRequest request) {
        String body = request.body();
        return (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(HttpReply reply) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        reply.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }

    private static ModelFault ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> ModelFault.KEY_REFUSED;
            case 404 -> ModelFault.MODEL_UNKNOWN;
            case 402, 429, 503, 529 -> ModelFault.BUSY;
            default -> status >= 500 ? ModelFault.ILL : ModelFault.REFUSED;
        };
    }

    private static ModelFault of(IOException failed) {
        if (failed instanceof ShopHosts.Forbidden) {
            return ModelFault.HOST_NOT_ALLOWED;
        }
        if (failed instanceof UnknownHostException
                || failed instanceof ConnectException
                || failed instanceof NoRouteToHostException) {
            return ModelFault.NOT_REACHED;
        }
        if (failed instanceof SSLException) {
            return ModelFault.CERTIFICATE;
        }
        if (failed instanceof HttpReply.TooLong) {
            return ModelFault.TOO_LONG;
        }
        return failed instanceof SocketTimeoutException ? ModelFault.SILENT : ModelFault.UNREADABLE;
    }

    @Override
    public Duration connectTimeout() {
        return patience;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return patience;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }
}
