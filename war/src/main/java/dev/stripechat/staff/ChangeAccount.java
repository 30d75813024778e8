package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StaffId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;

/** An admin gives a colleague another role, or takes the account out of use and back. */
@UseCase
public class ChangeAccount {

    private final Team team;
    private final ResetLinks links;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ChangeAccount(
            Accounts accounts, ResetLinks links, Sessions sessions, AuditLog audit, Clock clock) {
        this.team = new Team(accounts);
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives it a role. Who administers the shop there, administers it here: of its people that is not decided here.
     *
     * @throws Refusal not found, not allowed, or conflict ({@code own_account}, {@code shop_decides})
     */
    public Account role(Member admin, StaffId id, Role role) {
        Account account = team.other(admin, id);
        boolean aboutAdmin = role == Role.ADMIN || account.member().role() == Role.ADMIN;
        if (account.isOfShop() && aboutAdmin) {
            throw Refusal.conflict(
                    "shop_decides", "Who is an admin is decided in the shop's administration.");
        }
        if (account.becomes(role)) {
            write(admin, id, "role_" + role.name());
        }
        return account;
    }

    /**
     * Nobody gets in by it from now on; a link to a new password is over, too.
     *
     * @throws Refusal not found, not allowed, or conflict ({@code own_account})
     */
    public Account disable(Member admin, StaffId id) {
        Account account = team.other(admin, id);
        if (account.disable(clock.instant())) {
            sessions.endAll(account.member());
            links.endAll(account.member());
            write(admin, id, "disabled");
        }
        return account;
    }

    /**
     * It may be used again.
     *
     * @throws Refusal not found, not allowed, or conflict ({@code own_account})
     */
    public Account enable(Member admin, StaffId id) {
        Account account = team.other(admin, id);
        if (account.enable()) {
            write(admin, id, "enabled");
        }
        return account;
    }

    private void write(Member admin, StaffId id, String what) {
        audit.write(
                admin.shop(),
                admin.id().toString(),
                "staff." + what.toLowerCase(Locale.ROOT),
                id.toString());
    }
}
