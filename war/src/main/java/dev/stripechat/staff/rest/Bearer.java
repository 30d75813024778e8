package dev.stripechat.staff.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Authorization: Bearer ...}. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static OpaqueToken token(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(h -> h.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(h -> new OpaqueToken(h.substring(SCHEME.length()).strip()))
                .orElseThrow(() -> Refusal.notSignedIn("signed_out", "Sign in first."));
    }
}
