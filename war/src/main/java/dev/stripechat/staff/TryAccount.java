package dev.stripechat.staff;

import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What of signing in needs the database: before the password is compared, and after it. Of many that are compared at the
 * same time, each is counted; those after the lock are told no more whether they were right.
 */
@UseCase
class TryAccount {

    private final Accounts accounts;
    private final OpenSession open;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    TryAccount(Accounts accounts, Sessions sessions, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.open = new OpenSession(sessions, audit, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** The account that somebody tries, if there is one. */
    Optional<Account> named(String login) {
        return accounts.withLogin(Account.normal(login));
    }

    /** How long it may not be tried. */
    Optional<Duration> lockedFor(Account account) {
        return account.lockedFor(clock.instant());
    }

    /** Counts the try and says how it went. */
    SignIn.Outcome tried(Account tried, boolean isRight) {
        Instant now = clock.instant();
        Optional<Account> held = accounts.lockedWithLogin(tried.login());
        Optional<Duration> wait = held.flatMap(account -> account.lockedFor(now));
        if (wait.isPresent()) {
            return new SignIn.Locked(wait.get());
        }
        return held.filter(account -> account.opens(isRight, now))
                .map(this::opened)
                .orElseGet(() -> refused(tried.member()));
    }

    private SignIn.Outcome opened(Account account) {
        return account.isDisabled() ? new SignIn.Disabled() : open.of(account.member());
    }

    private SignIn.Outcome refused(Member member) {
        audit.write(
                member.shop(),
                member.id().toString(),
                "staff.sign_in_failed",
                member.id().toString());
        return new SignIn.Wrong();
    }
}
