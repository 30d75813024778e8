package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An agent or admin proves who they are and gets a token. */
@UseCase
public class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public SignIn(Accounts accounts, Sessions sessions, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it went. A refusal is a value, so that the counted attempt is committed. */
    public sealed interface Outcome {

        /**
         * The token, if it went well.
         *
         * @throws Refusal not signed in ({@code sign_in_failed}) or too many ({@code locked})
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

    /** Too many wrong passwords. */
    public record Locked(Duration remaining) implements Outcome {
        @Override
        public Opened orRefuse() {
            throw Refusal.tooMany(
                    "locked", "Too many wrong passwords; try again later.", remaining);
        }
    }

    /** Tries login and password. */
    public Outcome with(String login, String password) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.lockedWithLogin(Account.normal(login));
        if (account.isEmpty()) {
            Passwords.compareWithNobody(password);
            return new Wrong();
        }
        Optional<Duration> wait = account.get().lockedFor(now);
        if (wait.isPresent()) {
            return new Locked(wait.get());
        }
        return account.get().opens(password, now)
                ? opened(account.get().member(), now)
                : refused(account.get().member());
    }

    private Outcome opened(Member member, Instant now) {
        OpaqueToken token = OpaqueToken.random();
        Session session = new Session(token, member, now);
        sessions.keep(session);
        audit.write(
                member.shop(), member.id().toString(), "staff.signed_in", member.id().toString());
        return new Opened(token, session.expiresAt(), member);
    }

    private Outcome refused(Member member) {
        audit.write(
                member.shop(),
                member.id().toString(),
                "staff.sign_in_failed",
                member.id().toString());
        return new Wrong();
    }
}
