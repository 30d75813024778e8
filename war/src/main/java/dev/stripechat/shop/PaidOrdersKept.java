package dev.stripechat.shop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long what tells of money that has moved is kept, as the law of the operator's country wants it:
 * {@code stripe-chat.retention.paid-orders-days}.
 */
@Dependent
public class PaidOrdersKept {

    /** Ten years: longer than Germany keeps the papers of its books. */
    static final int USUAL = 3_650;

    /** Refunds and disputes still come when a payment is a year and a half old. */
    static final int LEAST = 550;

    private final Duration kept;

    @Inject
    public PaidOrdersKept(
            @ConfigProperty(
                            name = "stripe-chat.retention.paid-orders-days",
                            defaultValue = "" + USUAL)
                    int days) {
        this.kept = Duration.ofDays(Math.max(days, LEAST));
    }

    /** What has last moved before that time may be forgotten. */
    public Instant since(Instant now) {
        return now.minus(kept);
    }
}
