package dev.stripechat.runtime.files;

import dev.stripechat.kernel.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a file that is sent was called: in a header, for addresses are logged; percent-encoded, for headers are ASCII. */
public final class FileNameHeader {

    /** The header. */
    public static final String NAME = "File-Name";

    private FileNameHeader() {}

    /**
     * The name; empty, if none was given.
     *
     * @throws Refusal invalid ({@code bad_file_name}), when it is not encoded as it should be
     */
    public static String read(@Nullable String header) {
        try {
            return URLDecoder.decode(
                    Optional.ofNullable(header).orElse("").replace("+", "%2B"),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid("bad_file_name", "File-Name is to be percent-encoded.");
        }
    }
}
