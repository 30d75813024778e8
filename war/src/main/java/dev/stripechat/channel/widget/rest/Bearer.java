package dev.stripechat.channel.widget.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of a conversation, in the header {@code Authorization}. */
final class Bearer {

    private static final String BEARER = "Bearer ";

    private Bearer() {}

    static OpaqueToken token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> new OpaqueToken(header.substring(BEARER.length())))
                .orElseThrow(() -> Refusal.notSignedIn("token_unknown", "A token is needed."));
    }

    /** The number after which a browser wants to read. */
    static long after(String number) {
        try {
            return Math.max(0, Long.parseLong(number));
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalid("bad_after", "after is the number of a message.");
        }
    }
}
