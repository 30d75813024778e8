package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StaffId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.limits.Turnstiles;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * A person chooses a new password by a link that an admin has handed over. From the moment that there is one, the old
 * password and every session are over: an account that somebody else got into is closed at once.
 */
@UseCase
public class ResetPassword {

    private final Team team;
    private final Accounts accounts;
    private final ResetLinks links;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Turnstiles turnstiles;
    private final Clock clock;

    @Inject
    public ResetPassword(
            Accounts accounts,
            ResetLinks links,
            Sessions sessions,
            AuditLog audit,
            Turnstiles turnstiles,
            Clock clock) {
        this.team = new Team(accounts);
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.turnstiles = turnstiles;
        this.clock = clock;
    }

    /** A link, of which only the hash is kept. */
    public record Issued(OpaqueToken token, Instant expiresAt) {}

    /**
     * Makes a link; one that was made before is over.
     *
     * @throws Refusal not found, not allowed, or conflict ({@code own_account}, {@code no_password})
     */
    public Issued link(Member admin, StaffId id) {
        Account account = team.other(admin, id);
        if (account.isOfShop()) {
            throw Refusal.conflict(
                    "no_password", "This person comes by the shop's administration.");
        }
        account.forgetsPassword();
        sessions.endAll(account.member());
        Issued issued = issued(account.member());
        audit.write(admin.shop(), admin.id().toString(), "staff.reset_link_made", id.toString());
        return issued;
    }

    private Issued issued(Member member) {
        links.endAll(member);
        OpaqueToken token = OpaqueToken.random();
        ResetLink link = new ResetLink(token, member, clock.instant());
        links.keep(link);
        return new Issued(token, link.expiresAt());
    }

    /**
     * Uses a link; it is over then.
     *
     * @throws Refusal gone ({@code reset_link_over}), invalid ({@code bad_password}), or unavailable ({@code busy})
     */
    public void choose(OpaqueToken token, String password) {
        Passwords.require(password);
        Account account =
                links.held(token, clock.instant())
                        .flatMap(link -> accounts.named(link.shop(), link.account()))
                        .orElseThrow(ResetPassword::over);
        turnstiles
                .passwords()
                .through(
                        () -> {
                            account.takes(password);
                            return account;
                        });
        Member member = account.member();
        links.endAll(member);
        sessions.endAll(member);
        audit.write(
                member.shop(),
                member.id().toString(),
                "staff.password_reset",
                member.id().toString());
    }

    private static Refusal over() {
        return Refusal.gone(
                "reset_link_over", "This link is used or too old; ask an admin for another one.");
    }
}
