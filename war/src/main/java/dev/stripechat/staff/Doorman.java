package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Says who a token belongs to. */
@UseCase
public class Doorman {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public Doorman(Sessions sessions, Accounts accounts, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A member and until when the token is good. */
    public record Admitted(Member member, Instant expiresAt) {}

    /**
     * Lets in who holds a living token.
     *
     * @throws Refusal not signed in ({@code signed_out}), when the token is unknown or expired, or the account disabled
     */
    public Admitted admit(OpaqueToken token) {
        Instant now = clock.instant();
        Optional<Session> session = sessions.opened(token, now);
        Optional<Member> member =
                session.flatMap(s -> accounts.named(s.shop(), s.account()))
                        .filter(account -> !account.isDisabled())
                        .map(Account::member);
        if (member.isEmpty()) {
            throw Refusal.notSignedIn("signed_out", "Sign in again.");
        }
        session.get().used(now);
        return new Admitted(member.get(), session.get().expiresAt());
    }

    /** Ends the session of a token. */
    public void signOut(OpaqueToken token) {
        sessions.end(token);
    }
}
