package dev.stripechat.answer;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a model service is called with.
 *
 * @param url where its paths begin
 * @param name which of its models
 * @param deadline for a call in all
 */
public record ModelAccess(
        ModelProvider provider, URI url, String name, Optional<String> key, Duration deadline) {

    /** Without the key. */
    @Override
    public String toString() {
        return "ModelAccess[" + provider + " " + url + " " + name + "]";
    }
}
