package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.Background;
import dev.stripechat.shopware.Registration;
import dev.stripechat.shopware.Secret;
import dev.stripechat.shopware.Signature;
import dev.stripechat.shopware.SignedBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Secrets of the shops that have called lately, for the one call that must be answered whatever our database does: a shop's
 * checkout stands still until it is. The database is asked on another thread, and not waited for long.
 */
@ApplicationScoped
class KnownSecrets {

    private static final int MOST_SHOPS = 2_000;

    /** So few at a time that a database that stands still cannot hold all threads of ours. */
    private static final int MOST_QUESTIONS = 4;

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Function<String, Optional<Registration>> look;
    private final Executor background;
    private final Duration patience;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, CompletableFuture<Optional<Registration>>> asked =
            new ConcurrentHashMap<>();

    protected KnownSecrets() {
        this(nobody -> Optional.empty(), Runnable::run, PATIENCE);
    }

    @Inject
    public KnownSecrets(FindSecrets findSecrets, Background background) {
        this(findSecrets::of, background, PATIENCE);
    }

    KnownSecrets(
            Function<String, Optional<Registration>> look, Executor background, Duration patience) {
        this.look = look;
        this.background = background;
        this.patience = patience;
    }

    /** What was agreed with a shop, as far as it is needed here, and when that was read. */
    private record Known(Registration registration, Instant readAt) {

        boolean isOld(Instant now) {
            return readAt.plus(FRESH).isBefore(now);
        }
    }

    /** That is what is agreed with a shop now. */
    public void learn(Registration agreed, Instant now) {
        Registration secrets =
                new Registration(
                        agreed.shopId(),
                        agreed.shopUrl(),
                        agreed.current(),
                        Optional.empty(),
                        agreed.previous(),
                        agreed.signsTwice(),
                        Optional.empty());
        synchronized (known) {
            known.put(agreed.shopId(), new Known(secrets, now));
            if (known.size() > MOST_SHOPS) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    private void forget(String shopwareId) {
        synchronized (known) {
            known.remove(shopwareId);
        }
    }

    private Optional<Known> known(String shopwareId) {
        synchronized (known) {
            return Optional.ofNullable(known.get(shopwareId));
        }
    }

    /**
     * The secret that a shop has signed with; nothing, when nobody can tell just now.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when it has not
     */
    public Optional<Secret> signer(
            String shopwareId, byte[] body, Optional<String> signature, Instant now) {
        if (signature.isEmpty()) {
            return Optional.of(SignedBody.check(body, signature, List.of()));
        }
        Optional<Known> remembered = known(shopwareId);
        Optional<Secret> match =
                remembered.flatMap(
                        one -> match(one.registration().accepted(now), body, signature.get()));
        if (match.isPresent()) {
            remembered.filter(one -> one.isOld(now)).ifPresent(old -> ask(shopwareId, now));
            return match;
        }
        return told(ask(shopwareId, now))
                .map(
                        found ->
                                SignedBody.check(
                                        body,
                                        signature,
                                        found.stream()
                                                .flatMap(one -> one.accepted(now).stream())
                                                .toList()));
    }

    private static Optional<Secret> match(List<Secret> secrets, byte[] body, String hex) {
        return secrets.stream().filter(one -> Signature.matches(one, body, hex)).findFirst();
    }

    /** The database's answer, of one shop at most; nothing, when it gives none in time. */
    private Optional<List<Registration>> told(CompletableFuture<Optional<Registration>> answer) {
        try {
            return Optional.of(
                    answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).stream().toList());
        } catch (TimeoutException | ExecutionException silent) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Asks, unless somebody has asked the same already. */
    private CompletableFuture<Optional<Registration>> ask(String shopwareId, Instant now) {
        CompletableFuture<Optional<Registration>> answer = new CompletableFuture<>();
        CompletableFuture<Optional<Registration>> first = asked.putIfAbsent(shopwareId, answer);
        if (first != null) {
            return first;
        }
        try {
            if (asked.size() > MOST_QUESTIONS) {
                throw new RejectedExecutionException("too many questions");
            }
            background.execute(() -> answer(shopwareId, answer, now));
        } catch (RejectedExecutionException busy) {
            asked.remove(shopwareId, answer);
            answer.completeExceptionally(busy);
        }
        return answer;
    }

    private void answer(
            String shopwareId, CompletableFuture<Optional<Registration>> answer, Instant now) {
        try {
            Optional<Registration> found = look.apply(shopwareId);
            found.ifPresentOrElse(one -> learn(one, now), () -> forget(shopwareId));
            answer.complete(found);
        } catch (RuntimeException away) {
            answer.completeExceptionally(away);
        } finally {
            asked.remove(shopwareId, answer);
        }
    }
}
