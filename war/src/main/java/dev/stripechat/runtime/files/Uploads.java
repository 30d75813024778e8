package dev.stripechat.runtime.files;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Turnstiles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in. However slowly they come, they wait on the disk: in the memory are only the few that are being looked at
 * and stored.
 */
@Dependent
public class Uploads {

    /** The largest file, in bytes. */
    public static final int MOST = 10 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final Turnstiles turnstiles;
    private final FileCheck check;

    @Inject
    public Uploads(Turnstiles turnstiles, FileCheck check) {
        this.turnstiles = turnstiles;
        this.check = check;
    }

    /**
     * Reads a file to its end and hands it over.
     *
     * @throws Refusal too large, invalid (as {@link FileCheck#checked}), or unavailable ({@code busy}, {@code
     *     broken_off})
     */
    public <T> T take(InputStream body, Function<CheckedFile, T> keep) {
        return turnstiles.arrivals().through(() -> onDisk(body, keep));
    }

    private <T> T onDisk(InputStream body, Function<CheckedFile, T> keep) {
        try {
            Path file = Files.createTempFile("stripe-chat-", ".upload");
            try {
                write(body, file);
                return turnstiles.files().through(() -> keep.apply(checked(file)));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            LOG.warn("a file did not arrive: {}", broken.toString());
            throw Refusal.unavailable("broken_off", "The file did not arrive; try again.");
        }
    }

    private static void write(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            body.transferTo(out);
        }
    }

    private CheckedFile checked(Path file) {
        try {
            return check.checked(Files.readAllBytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
