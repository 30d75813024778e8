package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.limits.Turnstiles;
import jakarta.inject.Inject;
import java.util.Optional;

/** An admin adds a person to the own shop. */
@UseCase
public class AddAccount {

    private final Accounts accounts;
    private final AuditLog audit;
    private final Turnstiles turnstiles;

    @Inject
    public AddAccount(Accounts accounts, AuditLog audit, Turnstiles turnstiles) {
        this.accounts = accounts;
        this.audit = audit;
        this.turnstiles = turnstiles;
    }

    /**
     * Adds it; without a password nobody gets in before a link has let them choose one.
     *
     * @throws Refusal conflict ({@code login_taken}), or invalid, naming what is wrong, or
     *     unavailable ({@code busy})
     */
    public Account by(
            Member admin, String login, String name, Role role, Optional<String> password) {
        if (accounts.claimed(Account.normal(login)).isPresent()) {
            throw Refusal.conflict("login_taken", "There is an account with this login already.");
        }
        Account account = new Account(admin.shop(), login, name, role);
        password.ifPresent(
                word ->
                        turnstiles
                                .passwords()
                                .through(
                                        () -> {
                                            account.takes(word);
                                            return account;
                                        }));
        accounts.keep(account);
        audit.write(
                admin.shop(),
                admin.id().toString(),
                "staff.account_added",
                account.member().id().toString());
        return account;
    }
}
