package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.UseCase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The admin that the configuration names ({@code stripe-chat.admin.*}), made once for the first shop, though several nodes start
 * at once. A password that was changed later stays.
 */
@UseCase
public class FirstAdmin {

    private final Accounts accounts;
    private final AuditLog audit;
    private final Config config;

    @Inject
    public FirstAdmin(Accounts accounts, AuditLog audit, Config config) {
        this.accounts = accounts;
        this.audit = audit;
        this.config = config;
    }

    void prepare(
            @Observes @Priority(StartOrder.FIRST_ADMIN) @Initialized(ApplicationScoped.class)
                    Object started) {
        Optional<String> login = config.getOptionalValue("stripe-chat.admin.login", String.class);
        Optional<String> password =
                config.getOptionalValue("stripe-chat.admin.password", String.class);
        Optional<ShopId> shop =
                config.getOptionalValue("stripe-chat.shop.id", String.class)
                        .map(id -> ShopId.of(id.strip()));
        if (login.isEmpty() || password.isEmpty() || shop.isEmpty()) {
            return;
        }
        if (accounts.claimed(Account.normal(login.get())).isEmpty()) {
            Account account =
                    new Account(shop.get(), login.get(), "Admin", Role.ADMIN, password.get());
            accounts.keep(account);
            audit.write(
                    shop.get(), "system", "staff.account_added", account.member().id().toString());
        }
    }
}
