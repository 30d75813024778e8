package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody comes in a frame of the shop's administration, which has signed who it is. The signature says no more: it is given to
 * everybody with a key of the shop, so the caller has asked the shop what that person may do.
 */
@UseCase
public class EnterByShop {

    private final Accounts accounts;
    private final FrameCodes codes;
    private final Sessions sessions;
    private final OpenSession openSession;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public EnterByShop(
            Accounts accounts,
            FrameCodes codes,
            Sessions sessions,
            OpenSession openSession,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.openSession = openSession;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A code for who was signed, to be changed for a session within a minute; none for a disabled account.
     *
     * @param who as the shop has just described them
     */
    public Optional<OpaqueToken> code(ShopId shop, ShopUser who) {
        Instant now = clock.instant();
        Account account = account(shop, who);
        codes.forgetOld(now);
        if (account.isDisabled()) {
            return Optional.empty();
        }
        OpaqueToken code = OpaqueToken.random();
        codes.keep(new FrameCode(code, account.member(), now));
        return Optional.of(code);
    }

    /** The shop has just said that this person, by the id that they have there, may not come in: what they have open ends. */
    public void shutOut(ShopId shop, String id) {
        accounts.ofShopUser(shop, id)
                .map(Account::member)
                .ifPresent(
                        member -> {
                            codes.forgetAll(member);
                            sessions.endAll(member);
                        });
    }

    /** Whether anybody of that shop can sign in with a password. */
    public boolean canAnybodySignIn(ShopId shop) {
        return accounts.of(shop).stream()
                .anyMatch(account -> !account.isOfShop() && !account.isDisabled());
    }

    /**
     * Changes a code for a session.
     *
     * @throws Refusal not signed in ({@code code_over}, {@code account_disabled})
     */
    public SignIn.Opened by(OpaqueToken code) {
        Account account =
                codes.taken(code, clock.instant())
                        .flatMap(one -> accounts.named(one.shop(), one.account()))
                        .orElseThrow(
                                () ->
                                        Refusal.notSignedIn(
                                                "code_over", "Open the page in your shop again."));
        if (account.isDisabled()) {
            throw Refusal.notSignedIn(
                    "account_disabled", "This account is disabled; ask an admin of your shop.");
        }
        return openSession.inFrame(account.member());
    }

    private Account account(ShopId shop, ShopUser who) {
        accounts.held(shop);
        Optional<Account> known = accounts.ofShopUser(shop, who.id());
        known.filter(account -> account.comesAs(who)).ifPresent(account -> turned(shop, account));
        return known.orElseGet(() -> made(shop, who));
    }

    private void turned(ShopId shop, Account account) {
        String role = account.member().role().word();
        audit.write(shop, "shop", "staff.role_" + role, account.member().id().toString());
    }

    private Account made(ShopId shop, ShopUser who) {
        Account account = Account.ofShop(shop, who);
        accounts.keep(account);
        audit.write(shop, "shop", "staff.account_added", account.member().id().toString());
        return account;
    }
}
