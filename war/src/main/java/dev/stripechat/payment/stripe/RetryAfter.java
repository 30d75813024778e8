package dev.stripechat.payment.stripe;

import com.stripe.exception.StripeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header of an answer that says how long to wait, in seconds. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private RetryAfter() {}

    static Optional<Duration> of(StripeException failed) {
        return Optional.ofNullable(failed.getStripeError())
                .map(error -> error.getLastResponse())
                .flatMap(answer -> answer.headers().firstValue("Retry-After"))
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
