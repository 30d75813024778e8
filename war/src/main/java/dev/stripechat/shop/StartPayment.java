package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A shop wants an order to be paid on our page. Asked again for the same order, or the same try to pay it, it gives the same
 * attempt, brought up to date, under a fresh link.
 */
@UseCase
public class StartPayment {

    private final SignedPayments signed;
    private final Shops shops;
    private final SalesChannels channels;
    private final PaymentAttempts attempts;
    private final Clock clock;

    @Inject
    public StartPayment(
            SignedPayments signed,
            Shops shops,
            SalesChannels channels,
            PaymentAttempts attempts,
            Clock clock) {
        this.signed = signed;
        this.shops = shops;
        this.channels = channels;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The attempt, and the token of a link to its page; the server keeps its hash. */
    public record Started(PaymentAttemptId attempt, OpaqueToken token, Instant expiresAt) {}

    /**
     * What a shop signed.
     *
     * @throws Refusal as {@link SignedPayments#verified}; invalid ({@code bad_amount}, {@code bad_return_url}, {@code bad_logo})
     */
    public Started by(String compact) {
        return of(signed.verified(compact));
    }

    /** The same that a shop has proved otherwise. */
    public Started of(PaymentRequest request) {
        return of(request, Optional.empty());
    }

    /**
     * The same by the shop's app.
     *
     * @param ownOrigin where the shop is, as it has confirmed: the shopper may come back there too, and to its sales channels,
     *     though the chat there may be another shop's; nothing, without an app
     * @throws Refusal invalid ({@code bad_amount}, {@code bad_return_url}, {@code bad_logo})
     */
    public Started of(PaymentRequest request, Optional<String> ownOrigin) {
        Shop shop =
                shops.named(request.shop())
                        .orElseThrow(() -> Refusal.notFound("There is no such shop."));
        request.check(shop, ownOrigin.map(origin -> own(shop, origin)).orElse(Set.of()));
        PaymentAttempt attempt =
                attempts.of(request.shop(), request.order()).orElseGet(() -> made(request));
        attempt.follow(request);
        ownOrigin.ifPresent(app -> attempt.askedByApp());
        OpaqueToken token = OpaqueToken.random();
        PaymentLink link = new PaymentLink(token, attempt, clock.instant());
        attempts.keep(link);
        return new Started(attempt.id(), token, link.expiresAt());
    }

    private Set<String> own(Shop shop, String origin) {
        Set<String> all = new HashSet<>(Set.of(origin));
        channels.of(shop.id()).forEach(channel -> all.addAll(channel.origins()));
        return all;
    }

    private PaymentAttempt made(PaymentRequest request) {
        PaymentAttempt attempt = new PaymentAttempt(request, clock.instant());
        attempts.keep(attempt);
        return attempt;
    }
}
