package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** Whoever runs the server lets somebody choose the password of an admin of a shop, where nobody there can do it. */
@UseCase
public class AdmitAdmin {

    private static final int BYTES = 4;

    private final Accounts accounts;
    private final ResetLinks links;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public AdmitAdmin(Accounts accounts, ResetLinks links, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who it is, and the right to choose the password. */
    public record Admitted(String login, OpaqueToken token) {}

    /** An admin who has a password, or is made now; a password that there is, lasts until another one is chosen. */
    public Admitted to(ShopId shop) {
        Account account =
                accounts.held(shop).stream()
                        .filter(one -> !one.isOfShop() && !one.isDisabled())
                        .filter(one -> one.member().role() == Role.ADMIN)
                        .findFirst()
                        .orElseGet(() -> made(shop));
        Member member = account.member();
        links.endAll(member);
        OpaqueToken token = OpaqueToken.random();
        links.keep(new ResetLink(token, member, clock.instant()));
        audit.write(shop, "system", "staff.reset_link_made", member.id().toString());
        return new Admitted(account.login(), token);
    }

    private Account made(ShopId shop) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String login = "admin-" + HexFormat.of().formatHex(random);
        Account account = new Account(shop, login, "Admin", Role.ADMIN);
        accounts.keep(account);
        audit.write(shop, "system", "staff.account_added", account.member().id().toString());
        return account;
    }
}
