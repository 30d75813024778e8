package dev.stripechat.understanding.encoder;

import dev.stripechat.understanding.TextEncoder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address of a model that makes vectors, as the operator has named it: {@code stripe-chat.answers.embeddings.*}. */
@Dependent
final class Endpoint {

    private static final Logger LOG = Logger.getLogger(Endpoint.class.getName());

    private final Optional<String> url;
    private final Optional<String> model;
    private final Optional<String> key;
    private final Clock clock;

    @Inject
    Endpoint(
            @ConfigProperty(name = "stripe-chat.answers.embeddings.url") Optional<String> url,
            @ConfigProperty(name = "stripe-chat.answers.embeddings.model") Optional<String> model,
            @ConfigProperty(name = "stripe-chat.answers.embeddings.key") Optional<String> key,
            Clock clock) {
        this.url = url;
        this.model = model;
        this.key = key;
        this.clock = clock;
    }

    /** Nobody is asked yet. None, when no address was named, or nothing can be sent to it. */
    Optional<TextEncoder> encoder() {
        return url.flatMap(this::at);
    }

    /** A reason is not logged: it would hold what was written, and that may be the key. */
    private Optional<TextEncoder> at(String address) {
        try {
            EmbeddingsCall call =
                    new EmbeddingsCall(
                            URI.create(address.strip()), model.orElseThrow(), key, clock);
            return Optional.of(new EndpointEncoder(call, clock));
        } catch (RuntimeException unusable) {
            LOG.warning(
                    "No embeddings endpoint: stripe-chat.answers.embeddings.url, .model or .key cannot be used");
            return Optional.empty();
        }
    }
}
