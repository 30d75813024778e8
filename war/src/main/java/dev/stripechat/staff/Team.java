package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StaffId;
import java.util.List;

/** The people of a shop, held by an admin who changes one of them. */
final class Team {

    private final Accounts accounts;

    Team(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Another one than the admin. Of two admins who take the role from each other at the same time one comes second, and
     * is none any more: a shop never loses its last.
     *
     * @throws Refusal not allowed, not found, or conflict ({@code own_account})
     */
    Account other(Member admin, StaffId id) {
        List<Account> people = accounts.held(admin.shop());
        Account actor = one(people, admin.id());
        if (actor.isDisabled() || !actor.member().role().covers(Role.ADMIN)) {
            throw Refusal.notAllowed("This needs the role admin.");
        }
        Account account = one(people, id);
        if (admin.id().equals(id)) {
            throw Refusal.conflict(
                    "own_account", "Another admin has to do that with your own account.");
        }
        return account;
    }

    private static Account one(List<Account> people, StaffId id) {
        return people.stream()
                .filter(account -> account.member().id().equals(id))
                .findAny()
                .orElseThrow(() -> Refusal.notFound("There is no such account."));
    }
}
