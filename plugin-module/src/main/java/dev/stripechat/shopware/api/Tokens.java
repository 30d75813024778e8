package dev.stripechat.shopware.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The bearer token of one shop. However many threads need one, one asks and the others wait for its answer, good or bad: Shopware
 * counts failed requests and shuts its door for longer each time.
 */
final class Tokens {

    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(60);

    private final Clock clock;
    private final Supplier<Token> shop;
    private Optional<Token> kept = Optional.empty();
    private Optional<Closed> closed = Optional.empty();
    private Optional<CompletableFuture<String>> flight = Optional.empty();

    Tokens(Clock clock, Supplier<Token> shop) {
        this.clock = clock;
        this.shop = shop;
    }

    /** What the shop gave, and when it ends. */
    record Token(String bearer, Instant end) {

        @Override
        public String toString() {
            return "Token[" + end + "]";
        }
    }

    /** The door that is not knocked at before that time. */
    private record Closed(ShopFailure why, Instant until) {

        ShopFailure stillAt(Instant now) {
            return why instanceof ShopSilent
                    ? new ShopSilent(why.getMessage(), Optional.of(Duration.between(now, until)))
                    : why;
        }
    }

    /**
     * A token that is good for a while.
     *
     * @throws ShopFailure when the shop gives none, or gave none just now
     */
    String bearer() {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> shared;
        synchronized (this) {
            Instant now = clock.instant();
            if (kept.isPresent() && now.isBefore(kept.get().end().minus(EARLY))) {
                return kept.get().bearer();
            }
            if (closed.isPresent() && now.isBefore(closed.get().until())) {
                throw closed.get().stillAt(now);
            }
            shared = flight.orElse(mine);
            flight = Optional.of(shared);
        }
        if (shared == mine) {
            ask(mine);
        }
        return landed(shared);
    }

    /** The shop does not take it any more; a newer one stays. */
    synchronized void discard(String stale) {
        kept = kept.filter(token -> !token.bearer().equals(stale));
    }

    private void ask(CompletableFuture<String> mine) {
        try {
            Token token = shop.get();
            land(Optional.of(token), Optional.empty());
            mine.complete(token.bearer());
        } catch (KeysRefused refused) {
            fail(mine, refused, Optional.of(AFTER_REFUSAL));
        } catch (ShopSilent silent) {
            fail(mine, silent, silent.retryAfter());
        } catch (RuntimeException | Error other) {
            fail(mine, other, Optional.empty());
        }
    }

    private void fail(CompletableFuture<String> mine, Throwable why, Optional<Duration> closedFor) {
        Optional<Closed> door =
                closedFor
                        .filter(wait -> why instanceof ShopFailure)
                        .map(wait -> new Closed((ShopFailure) why, clock.instant().plus(wait)));
        land(Optional.empty(), door);
        mine.completeExceptionally(why);
    }

    private synchronized void land(Optional<Token> token, Optional<Closed> door) {
        kept = token;
        closed = door;
        flight = Optional.empty();
    }

    private static String landed(CompletableFuture<String> shared) {
        try {
            return shared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
