package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.limits.Turnstiles;
import jakarta.inject.Inject;

/** The admin of a shop that has nobody yet, made by whoever proved to run the server. */
@UseCase
public class AddFirstAdmin {

    private final Accounts accounts;
    private final AuditLog audit;
    private final Turnstiles turnstiles;

    @Inject
    public AddFirstAdmin(Accounts accounts, AuditLog audit, Turnstiles turnstiles) {
        this.accounts = accounts;
        this.audit = audit;
        this.turnstiles = turnstiles;
    }

    /**
     * Adds them.
     *
     * @throws Refusal invalid, naming what is wrong, or unavailable ({@code busy})
     */
    public Account to(ShopId shop, String login, String name, String password) {
        Account account =
                turnstiles
                        .passwords()
                        .through(() -> new Account(shop, login, name, Role.ADMIN, password));
        accounts.keep(account);
        audit.write(shop, "system", "staff.account_added", account.member().id().toString());
        return account;
    }
}
