package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.limits.Turnstiles;
import jakarta.inject.Inject;

/** What of changing a password needs the database. */
@UseCase
class TakePassword {

    private final Accounts accounts;
    private final Sessions sessions;
    private final OpenSession open;
    private final AuditLog audit;
    private final Turnstiles turnstiles;

    @Inject
    TakePassword(
            Accounts accounts,
            Sessions sessions,
            OpenSession open,
            AuditLog audit,
            Turnstiles turnstiles) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.open = open;
        this.audit = audit;
        this.turnstiles = turnstiles;
    }

    String loginOf(Member member) {
        return account(member).login();
    }

    /** Who has proved the present one gets another, and a session; all others end. */
    SignIn.Opened of(Member member, String password) {
        Account account = account(member);
        turnstiles
                .passwords()
                .through(
                        () -> {
                            account.takes(password);
                            return account;
                        });
        sessions.endAll(member);
        audit.write(
                member.shop(),
                member.id().toString(),
                "staff.password_changed",
                member.id().toString());
        return open.of(member);
    }

    private Account account(Member member) {
        return accounts.named(member.shop(), member.id())
                .orElseThrow(() -> Refusal.notSignedIn("signed_out", "Sign in again."));
    }
}
