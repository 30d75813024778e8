package dev.stripechat.understanding.encoder;

import dev.stripechat.understanding.TextEncoder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The encoder of this server: it is here if the folder of its library is. Whatever fails, words alone have to do. */
@Singleton
public final class ServerEncoder implements TextEncoder {

    private static final Logger LOG = Logger.getLogger(ServerEncoder.class.getName());

    private final TextEncoder encoder;
    private volatile int length;

    /** Both are folders. */
    @Inject
    public ServerEncoder(
            @ConfigProperty(name = "stripe-chat.answers.library") Optional<String> library,
            @ConfigProperty(name = "stripe-chat.answers.model") Optional<String> model) {
        this.encoder =
                library.flatMap(folder -> opened(Path.of(folder), model.map(Path::of)))
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
