package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.PaymentLink;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Finds the payment attempt that a link opens. Called inside a transaction. */
@Dependent
class Visit {

    private final PaymentAttempts attempts;
    private final Clock clock;

    @Inject
    Visit(PaymentAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * The attempt.
     *
     * @throws Refusal not found ({@code unknown_link}), gone ({@code link_expired})
     */
    PaymentAttempt by(OpaqueToken token) {
        return attempt(living(token));
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    PaymentAttempt alone(OpaqueToken token) {
        PaymentLink link = living(token);
        return attempts.held(link.shop(), link.attempt()).orElseThrow(Visit::unknown);
    }

    /** The attempt of a link, be it over or not. */
    Optional<PaymentAttempt> past(OpaqueToken token) {
        return attempts.link(token).map(this::attempt);
    }

    /** The shop of a link, be it over or not. */
    Optional<ShopId> shop(OpaqueToken token) {
        return attempts.link(token).map(PaymentLink::shop);
    }

    private PaymentLink living(OpaqueToken token) {
        PaymentLink link = attempts.link(token).orElseThrow(Visit::unknown);
        if (link.isOver(clock.instant())) {
            throw Refusal.gone(
                    "link_expired", "This link is too old; the shop can make another one.");
        }
        return link;
    }

    private PaymentAttempt attempt(PaymentLink link) {
        return attempts.named(link.shop(), link.attempt()).orElseThrow(Visit::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("unknown_link", "This link opens no payment.");
    }
}
