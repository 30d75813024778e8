package dev.stripechat.understanding.encoder;

import dev.stripechat.understanding.TextEncoder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The encoder of this server: behind an address, if one is named; otherwise it is here if the folder of its library is. Whatever
 * fails, words alone have to do.
 */
@Singleton
public final class ServerEncoder implements TextEncoder {

    private static final Logger LOG = Logger.getLogger(ServerEncoder.class.getName());

    private final TextEncoder encoder;
    private volatile int length;

    /** Both are folders. */
    @Inject
    ServerEncoder(
            @ConfigProperty(name = "stripe-chat.answers.library") Optional<String> library,
            @ConfigProperty(name = "stripe-chat.answers.model") Optional<String> model,
            Endpoint endpoint) {
        this.encoder = endpoint.encoder().orElseGet(() -> in(library, model));
    }

    /** Without an address. */
    public ServerEncoder(Optional<String> library, Optional<String> model) {
        this.encoder = in(library, model);
    }

    private static TextEncoder in(Optional<String> library, Optional<String> model) {
        return library.flatMap(folder -> opened(Path.of(folder), model.map(Path::of)))
                .orElse(TextEncoder.NONE);
    }

    private static Optional<TextEncoder> opened(Path library, Optional<Path> model) {
        try {
            return Optional.of(LibraryEncoder.in(library, model));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unusable) {
            LOG.log(Level.WARNING, unusable, () -> "No sentence encoder from " + library);
            return Optional.empty();
        }
    }

    @Override
    public boolean isHere() {
        return encoder.isHere();
    }

    @Override
    public boolean isMultilingual() {
        return encoder.isMultilingual();
    }

    /** What it cannot read now is as if it had no sense: words alone have to do. */
    @Override
    public boolean isFar() {
        return encoder.isFar();
    }

    @Override
    public void learn(Collection<String> texts, UnaryOperator<String> told) {
        encoder.learn(texts, told);
    }

    @Override
    public void ahead(Collection<String> texts, UnaryOperator<String> told) {
        encoder.ahead(texts, told);
    }

    @Override
    public float[] encode(String text) {
        try {
            float[] sense = encoder.encode(text);
            length = sense.length;
            return sense;
        } catch (RuntimeException | LinkageError failed) {
            if (length == 0) {
                throw failed;
            }
            LOG.log(Level.WARNING, "The sentence encoder failed", failed);
            return new float[length];
        }
    }
}
