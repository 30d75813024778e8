package dev.stripechat.kernel;

import java.util.UUID;

/** A payment attempt: its id. */
public record PaymentAttemptId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
