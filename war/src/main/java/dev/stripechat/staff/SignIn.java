package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Turnstiles;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent or admin proves who they are and gets a token. To compare a password takes a core and much memory, so a few are
 * compared at once, and none while a transaction holds a connection.
 */
@Dependent
public class SignIn {

    private final TryAccount tryAccount;
    private final Turnstiles turnstiles;

    @Inject
    public SignIn(TryAccount tryAccount, Turnstiles turnstiles) {
        this.tryAccount = tryAccount;
        this.turnstiles = turnstiles;
    }

    /** How it went. A refusal is a value, so that the counted attempt is committed. */
    public sealed interface Outcome {

        /**
         * The token, if it went well.
         *
         * @throws Refusal not signed in ({@code sign_in_failed}, {@code account_disabled}) or too many ({@code locked})
         */
        Opened orRefuse();
    }

    /** It went well. */
    public record Opened(OpaqueToken token, Instant expiresAt, Member member) implements Outcome {
        @Override
        public Opened orRefuse() {
            return this;
        }
    }

    /** Login or password is wrong; which of them is not said. */
    public record Wrong() implements Outcome {
        @Override
        public Opened orRefuse() {
            throw Refusal.notSignedIn("sign_in_failed", "Login or password is wrong.");
        }
    }

    /** The password is right, but an admin has disabled the account. */
    public record Disabled() implements Outcome {
        @Override
        public Opened orRefuse() {
            throw Refusal.notSignedIn(
                    "account_disabled", "This account is disabled; ask an admin of your shop.");
        }
    }

    /** Too many wrong passwords. */
    public record Locked(Duration remaining) implements Outcome {
        @Override
        public Opened orRefuse() {
            throw Refusal.tooMany(
                    "locked", "Too many wrong passwords; try again later.", remaining);
        }
    }

    /**
     * Tries login and password.
     *
     * @throws Refusal unavailable ({@code busy}), when too many try at once
     */
    public Outcome with(String login, String password) {
        Optional<Account> account = tryAccount.named(login);
        Optional<Duration> wait = account.flatMap(tryAccount::lockedFor);
        if (wait.isPresent()) {
            return new Locked(wait.get());
        }
        boolean isRight = turnstiles.passwords().through(() -> isRight(account, password));
        return account.isEmpty() ? new Wrong() : tryAccount.tried(account.get(), isRight);
    }

    private static boolean isRight(Optional<Account> account, String password) {
        if (account.isEmpty()) {
            Passwords.compareWithNobody(password);
            return false;
        }
        return account.get().has(password);
    }
}
